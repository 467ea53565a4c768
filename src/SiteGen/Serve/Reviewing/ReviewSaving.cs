using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Serve.Reviewing;

/// <summary>Writes what an editor said into the corrections of a page, if the build would take it.</summary>
static class ReviewSaving
{
    /// <returns>What is wrong with it; nothing was written then.</returns>
    public static ImmutableArray<Diagnostic> Add(BuildRequest request, ReviewedPage page, Move move)
    {
        var text = MovesText.Describe(move);
        return page.IsSaidWhole ? Change(request, page, text) : Append(request, page, MovesText.Add(page.Corrections, text));
    }

    public static ImmutableArray<Diagnostic> Remove(BuildRequest request, ReviewedPage page, int nth)
    {
        var text = MovesText.Remove(page.Corrections!, nth); // a page without corrections has no move
        return Write(page, text, text is null ? [] : Errors(Check(request, page, text)));
    }

    static ImmutableArray<Diagnostic> Append(BuildRequest request, ReviewedPage page, string text)
    {
        var said = Check(request, page, text);
        var wrong = Errors(said);
        // A move that changes nothing is none. For those before it this one is not to blame.
        return Write(page, text, wrong.IsEmpty ? [.. said.Where(d => d.Code == Move.ChangesNothing && d.Span.Start >= StartOfLast(text))] : wrong);
    }

    // Corrections that say all of a page are written anew with the move made in them.
    static ImmutableArray<Diagnostic> Change(BuildRequest request, ReviewedPage page, string move)
    {
        var file = new SourceText("what was asked for", MovesText.Add(null, move));
        var written = CorrectionsReader.Read(file).Then(asked => Mover.Write(page.Source, page.Page, asked.Moves, file));
        var wrong = Errors(written.Diagnostics).AddRange(written.Diagnostics.Where(d => d.Code == Move.ChangesNothing));
        if (!wrong.IsEmpty)
            return wrong;
        var before = CorrectionsReader.Read(page.Corrections!).Value; // said whole in them
        if (Photos(written.Value) < Photos(before))
            return [ServeDiagnostics.LosesPhoto(file)];
        var folder = Path.GetDirectoryName(page.Seed) is { Length: > 0 } place ? place.Replace('\\', '/') + "/" : "";
        var text = CorrectionsText.Write(Quoted(written.Value, before), folder, Schema(page.Corrections!));
        return Write(page, text, Errors(Check(request, page, text)));
    }

    // An editor who quoted more or less of a line than we would finds it so again.
    static PageCorrections Quoted(PageCorrections corrections, PageCorrections before)
    {
        var quotes = before.Articles.SelectMany(article => article.Blocks).SelectMany(block => block.Lines).Concat(before.Furniture.SelectMany(item => item.Lines))
            .Where(run => !run.StartsInside).ToDictionary(run => run.First, run => run.Quote);
        ImmutableArray<QuotedLines> As(ImmutableArray<QuotedLines> runs) =>
            [.. runs.Select(run => !run.StartsInside && quotes.TryGetValue(run.First, out var quote) ? run with { Quote = quote } : run)];
        return corrections with
        {
            Articles = [.. corrections.Articles.Select(article => article with { Blocks = [.. article.Blocks.Select(block => block with { Lines = As(block.Lines) })] })],
            Furniture = [.. corrections.Furniture.Select(item => item with { Lines = As(item.Lines) })],
        };
    }

    static ImmutableArray<Diagnostic> Write(ReviewedPage page, string? text, ImmutableArray<Diagnostic> wrong)
    {
        if (wrong.IsEmpty)
            CorrectionsFile.Replace(page.FullPath, text);
        return wrong;
    }

    static ImmutableArray<Diagnostic> Check(BuildRequest request, ReviewedPage page, string text) =>
        new SeedReading(request.Config, request.WorkingFolder).Check(page.Seed, page.Source, new SourceText(CorrectionsFile.PathFor(page.Source.Path), text));

    static ImmutableArray<Diagnostic> Errors(IEnumerable<Diagnostic> said) => [.. said.Where(d => d.Severity == Severity.Error)];

    static int StartOfLast(string text) => text.LastIndexOf(MovesText.List(new SourceText("", text))[^1], StringComparison.Ordinal);

    static int Photos(PageCorrections corrections) => corrections.Articles.Sum(article => article.Blocks.Count(block => block.Picture is not null));

    static string? Schema(SourceText file) =>
        JsonText.Parse(file).Value.Members.FirstOrDefault(member => member.Name == "$schema" && member.Value.Kind == JsonValueKind.String)?.Value.Text;
}
