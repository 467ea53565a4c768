using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What was said while a seed was read, as bytes: only what speaks of the seed itself, or of a file by its name.</summary>
static class DiagnosticRecords
{
    public static bool CanKeep(Diagnostic diagnostic, string seed) =>
        diagnostic.Severity != Severity.Error && diagnostic.Notes.IsEmpty && (diagnostic.Source is null || diagnostic.Source.Path == seed);

    public static void Write(RecordWriter to, Diagnostic diagnostic)
    {
        to.Text(diagnostic.Code);
        to.Number((int)diagnostic.Severity);
        to.Text(diagnostic.Message);
        to.Text(diagnostic.Hint);
        to.Span(diagnostic.Span);
        to.Flag(diagnostic.Source is not null);
        to.Text(diagnostic.Source is null ? diagnostic.Path : null);
    }

    /// <param name="seed">Read only where something is said of it.</param>
    public static Diagnostic Read(RecordReader from, Lazy<SourceText> seed)
    {
        var diagnostic = new Diagnostic(from.Text(), (Severity)from.Number(), from.Text()) { Hint = from.TextOrNull(), Span = from.Span() };
        var isOfSeed = from.Flag();
        var path = from.TextOrNull();
        return isOfSeed ? diagnostic with { Source = seed.Value } : diagnostic with { Path = path };
    }
}
