using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Everything that the recogniser has to say to an editor.</summary>
static class RecognitionDiagnostics
{
    public static Diagnostic EmptyPage(SourceText source) =>
        new("SG1001", Severity.Warning, "This page has no text.") { Source = source };

    public static Diagnostic NoHeadline(SourceText source, TextSpan span) =>
        new("SG1002", Severity.Note, "This article has no headline.")
        {
            Source = source,
            Span = span,
            Hint = "If one of the page's titles belongs to it, say so in the corrections of this page.",
        };

    public static Diagnostic Unfinished(SourceText source, TextSpan span) =>
        new("SG1003", Severity.Note, "This paragraph breaks off, and nothing on the page goes on with it.")
        {
            Source = source,
            Span = span,
            Hint = "The rest may be missing from the file; it stays as it is.",
        };

    public static Diagnostic Slip(SourceText source, TextSpan span, string reason) =>
        new("SG1006", Severity.Note, $"{reason}.")
        {
            Source = source,
            Span = span,
            Hint = "It stays as it is. If the paper prints it otherwise, put the file right.",
        };
}
