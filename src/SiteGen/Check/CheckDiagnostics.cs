using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Every message about a built site. Those about a single page say where in it; whoever reports them adds the file.</summary>
static class CheckDiagnostics
{
    public static Diagnostic NoSite(string folder) => new("SG4100", Severity.Error, "There is no site to check.")
    {
        Path = folder,
        Hint = "Build it first, with the same --output and --base-url.",
    };

    public static Diagnostic LinkToNothing(TextSpan at, string link) => Error("SG4101", at, $"This leads to nothing: {link}",
        "If the site was built with another --base-url, check it with the same.");

    public static Diagnostic NoAnchor(TextSpan at, string link) => Error("SG4102", at, $"The page that this leads to has no such place: {link}", null);

    public static Diagnostic OutOfBase(TextSpan at, string link, string basePath) => Error("SG4103", at, $"This leads out of the site, whose addresses begin with {basePath}: {link}",
        "In a template, begin links with site.base or take the url of the thing itself.");

    public static Diagnostic NoSlash(TextSpan at, string link) => Warning("SG4104", at, $"This leads to a folder without its closing slash, which costs every reader a detour: {link}", null);

    public static Diagnostic IdTwice(TextSpan at, string id) => Error("SG4105", at, $"The id “{id}” stands here a second time.", null);

    public static Diagnostic NoAlt(TextSpan at) => Error("SG4106", at, "This picture has no alternative text.", "Add alt; an empty one where the picture says nothing that the text doesn't.");

    public static Diagnostic NoLanguage(TextSpan at) => Error("SG4107", at, "The page doesn't say its language.", "Write <html lang=\"{{ site.language | html.escape }}\">.");

    public static Diagnostic FirstHeadings(TextSpan at, int count) => Error("SG4108", at, string.Create(CultureInfo.InvariantCulture, $"The page has {count} first headings (h1); it needs one."), null);

    public static Diagnostic HeadingSkips(TextSpan at, int level, int before) => Warning("SG4109", at,
        string.Create(CultureInfo.InvariantCulture, $"This heading is h{level}, the one before it h{before}: a level is left out."), null);

    public static Diagnostic NoTitle(TextSpan at) => Error("SG4110", at, "The page has no title.", null);

    public static Diagnostic NoDescription(TextSpan at) => Warning("SG4111", at, "The page has no description.", "Write <meta name=\"description\" content=\"{{ head.description | html.escape }}\">.");

    public static Diagnostic WrongCanonical(TextSpan at, string? found, string wanted) => Error("SG4112", at,
        found is null ? $"The page has no canonical address; it is {wanted}." : $"The canonical address is {found}, but the page stands at {wanted}.", null);

    public static Diagnostic BadData(TextSpan at, string problem) => Error("SG4113", at, $"The linked data is wrong: {problem}", null);

    public static Diagnostic TextMissing(TextSpan at, string role, string text) => Error("SG4114", at, $"Text of the paper is missing here ({role}): {Short(text)}",
        "If pages or corrections changed since, build again; else a template leaves it out.");

    public static Diagnostic WithheldText(TextSpan at, string text) => Error("SG4115", at, $"The paper withdrew this text, but it stands here: {Short(text)}", null);

    public static Diagnostic FileMissing(string path) => new("SG4116", Severity.Error, "The site should have this file.")
    {
        Path = path,
        Hint = "Build again.",
    };

    public static Diagnostic Leftover(string path) => new("SG4117", Severity.Warning, "Nothing that the paper has now makes this page.")
    {
        Path = path,
        Hint = "Remove it if it is left over from an earlier build.",
    };

    public static Diagnostic Heavy(string path, long bytes, long budget) => new("SG4118", Severity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"With its styles and scripts this page weighs {bytes / 1000.0:0} KB compressed; the budget is {budget / 1000.0:0} KB."))
    {
        Path = path,
    };

    public static Diagnostic BadFeed(string path, string problem) => new("SG4120", Severity.Error, $"The feed is wrong: {problem}") { Path = path };

    public static Diagnostic BadSitemap(string path, string problem) => new("SG4121", Severity.Error, $"The sitemap is wrong: {problem}") { Path = path };

    public static Diagnostic NotInSitemap(string path, string sitemap) => new("SG4122", Severity.Warning, $"The sitemap ({sitemap}) doesn't name this page.") { Path = path };

    static string Short(string text) => text.Length > 40 ? $"“{text[..40]}…”" : $"“{text}”";

    static Diagnostic Error(string code, TextSpan at, string message, string? hint) => new(code, Severity.Error, message) { Span = at, Hint = hint };

    static Diagnostic Warning(string code, TextSpan at, string message, string? hint) => new(code, Severity.Warning, message) { Span = at, Hint = hint };
}
