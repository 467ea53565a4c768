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

    public static Diagnostic DoubtfulArticle(SourceText source, TextSpan span, double confidence) =>
        new("SG1004", Severity.Note, FormattableString.Invariant($"Which article this belongs to is doubtful ({confidence:0.00} of 1)."))
        {
            Source = source,
            Span = span,
            Hint = "Compare with the printed page and correct it if need be.",
        };

    public static Diagnostic DoubtfulRole(SourceText source, TextSpan span, string role) =>
        new("SG1005", Severity.Note, $"Whether this is {role} is doubtful.") { Source = source, Span = span };
}
