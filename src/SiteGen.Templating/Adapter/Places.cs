using Scriban.Parsing;
using SiteGen.Text;

namespace SiteGen.Templating;

/// <summary>The places of the package, whose spans include their last character, as ours.</summary>
static class Places
{
    public static Diagnostic Describe(string code, SourceText file, SourceSpan span, string message)
    {
        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        return new Diagnostic(code, Severity.Error, message)
        {
            Source = file,
            Span = new TextSpan(start, Math.Clamp(span.End.Offset + 1, start, file.Text.Length)),
        };
    }
}
