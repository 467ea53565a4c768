using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Every message of this stage.</summary>
static class RenderDiagnostics
{
    public static Diagnostic NoTemplate(string theme, string template, string? nearest) =>
        new("SG4001", Severity.Error, $"The theme “{theme}” has no template {template}.")
        {
            Hint = nearest is null ? "Every theme has one template for each kind of page, in its folder pages/." : $"Did you mean to name {nearest} so?",
        };

    public static Diagnostic SamePath(string path, string other) =>
        new("SG4002", Severity.Error, path == other ? $"Two files of the site would both be {path}." : $"The site cannot have both {path} and {other}.")
        {
            Path = path,
            Hint = "If one of them is a hand-written page, give it another slug. Addresses that differ only in upper and lower case are the same on many hosts.",
        };

    public static Diagnostic RedirectToNothing(SourceText source, TextSpan span, string from, string to) =>
        new("SG4005", Severity.Warning, $"What stood at {from} can't be at {(to.Length == 0 ? "the home page" : to)}: nothing is there, or the redirects go round in a circle.")
        {
            Source = source,
            Span = span,
            Hint = "Write an address of the site, such as 2031-02-01/02/k3f9abcd/, or null where it is gone for good.",
        };

    public static Diagnostic NoReading(string path, string source) =>
        new("SG4003", Severity.Error, $"{path} cannot be written, because the page {source} was not read.") { Path = source };

    public static Diagnostic ArticleMissing(string address, string source) =>
        new("SG4004", Severity.Error, $"The reading of {source} does not have the article that stands in the archive at {address}.") { Path = source };

    public static Diagnostic FrontMatterNotClosed(SourceText source) =>
        new("SG4010", Severity.Error, "The front matter is not closed.")
        {
            Source = source,
            Span = source.LineSpan(1),
            Hint = "Put a line with --- after the last key.",
        };

    public static Diagnostic FrontMatterLine(SourceText source, TextSpan span) =>
        new("SG4011", Severity.Error, "A line of the front matter is no “key: value”.") { Source = source, Span = span };

    public static Diagnostic UnknownKey(SourceText source, TextSpan span, string key, string? nearest) =>
        new("SG4012", Severity.Warning, $"The front matter does not know the key “{key}”.")
        {
            Source = source,
            Span = span,
            Hint = nearest is null ? "It knows title, slug, order, description and kind." : $"Did you mean “{nearest}”?",
        };

    public static Diagnostic NoTitle(SourceText source) =>
        new("SG4013", Severity.Error, "A hand-written page needs a title.")
        {
            Source = source,
            Span = source.LineSpan(1),
            Hint = "Add a line such as “title: About us” to the front matter.",
        };

    public static Diagnostic BadValue(SourceText source, TextSpan span, string key, string wanted) =>
        new("SG4014", Severity.Error, $"The value of “{key}” is not {wanted}.") { Source = source, Span = span };

    public static Diagnostic BadSlug(SourceText source, TextSpan span, string slug) =>
        new("SG4015", Severity.Error, $"“{slug}” cannot be a folder of the site.")
        {
            Source = source,
            Span = span,
            Hint = "Use letters, digits, hyphens and underscores; a slash makes a folder below a folder.",
        };

    public static Diagnostic BadThemeFile(SourceText source, TextSpan span, string problem) =>
        new("SG4020", Severity.Error, $"{source.Path} cannot be read: {problem}") { Source = source, Span = span };

    public static Diagnostic NoWords(string theme, string language, string fallback) =>
        new("SG4021", Severity.Error, $"The theme “{theme}” has interface words neither for “{language}” nor for “{fallback}”.")
        {
            Hint = $"Add i18n/{language}.json to the theme.",
        };

    public static Diagnostic OtherLanguage(string theme, string language, string used) =>
        new("SG4022", Severity.Warning, $"The theme “{theme}” has no interface words for “{language}”; it uses those of “{used}”.")
        {
            Hint = $"Add i18n/{language}.json to the theme.",
        };

    public static Diagnostic NoWord(SourceText source, string key, bool replaced) =>
        new("SG4023", replaced ? Severity.Warning : Severity.Error, $"{source.Path} does not say “{key}”.")
        {
            Source = source,
            Hint = replaced ? "The word of the theme's other language stands in its place." : null,
        };
}
