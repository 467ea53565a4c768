using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>Every message about <c>site.config.json</c>, and those about the form of any JSON file that people write.</summary>
static class ConfigDiagnostics
{
    public static Diagnostic NotFound(string path) => new("SG5001", Severity.Error, "There is no such config file.")
    {
        Path = path,
        Hint = "Run the command in the paper's folder, or name the file with --config.",
    };

    public static Diagnostic NotJson(SourceText source, TextSpan span, string reason) =>
        Error("SG5002", source, span, $"This is not JSON: {reason}", "Check the commas, quotes and brackets near this place.");

    public static Diagnostic UnknownKey(SourceText source, TextSpan span, string file, string key, IReadOnlyCollection<string> known) =>
        Error("SG5003", source, span, $"{Capital(file)} has no key “{key}”.",
            Suggestions.Nearest(key, known) is { } near ? $"Did you mean “{near}”?" : $"Known keys: {string.Join(", ", known)}.");

    public static Diagnostic RepeatedKey(SourceText source, TextSpan span, string key) =>
        Error("SG5004", source, span, $"The key “{key}” stands here a second time.", "Keep one of the two.");

    public static Diagnostic WrongType(SourceText source, TextSpan span, string key, string expected, string found) =>
        Error("SG5005", source, span, $"“{key}” should be {expected}, but this is {found}.", null);

    public static Diagnostic BadValue(SourceText source, TextSpan span, string key, string expected, string hint) =>
        Error("SG5006", source, span, $"“{key}” should be {expected}.", hint);

    public static Diagnostic Missing(SourceText source, TextSpan span, string file, string key, string example) =>
        Error("SG5007", source, span, $"{Capital(file)} does not say “{key}”.", $"Add, for example, \"{key}\": {example}");

    public static Diagnostic UnknownSeed(SourceText source, TextSpan span, string seed, IEnumerable<string> seeds) =>
        Error("SG5008", source, span, $"There is no seed “{seed}” to say this of.",
            Suggestions.Nearest(seed, seeds) is { } near ? $"Did you mean “{near}”?" : "Write the file's path below the seeds folder.");

    public static Diagnostic NoSeedsFolder(SourceText source, TextSpan span, string folder) =>
        Error("SG5009", source, span, $"The seeds folder {folder} does not exist.", "Create it and put the pages of the paper there, or change \"seeds\".");

    public static Diagnostic NoTheme(SourceText source, TextSpan span, string theme, IReadOnlyCollection<string> known) =>
        Error("SG5010", source, span, $"There is no theme “{theme}”.",
            Suggestions.Nearest(theme, known) is { } near ? $"Did you mean “{near}”?" : $"Known themes: {string.Join(", ", known)}.");

    /// <param name="span">Empty when the command line names the folder.</param>
    public static Diagnostic DangerousOutput(SourceText source, TextSpan span, string output, string reason) =>
        new("SG5011", Severity.Error, $"The site cannot be written to {output}: {reason}.")
        {
            Source = span.IsEmpty ? null : source,
            Span = span,
            Hint = "Choose a folder of its own for the site, such as _site.",
        };

    public static Diagnostic UnknownArticle(SourceText source, TextSpan span, string address, IEnumerable<string> addresses) =>
        Error("SG5014", source, span, $"There is no article at “{address}” to say this of.",
            Suggestions.Nearest(address, addresses) is { } near ? $"Did you mean “{near}”?" : "Write its address without the site's own, such as 2031-02-01/02/k3f9abcd/.");

    public static Diagnostic BadRedirect(SourceText source, TextSpan span, string found) =>
        Error("SG5015", source, span, $"“{found}” is no address of the site.", "Write it without the site's own, such as 2031-02-01/02/k3f9abcd/; null where something is gone for good.");

    public static Diagnostic NoDay(string seed) => new("SG5013", Severity.Error, "The name of this seed has a date that is no day of the calendar.")
    {
        Path = seed,
        Hint = "Write it as 2031-02-01.",
    };

    public static Diagnostic BadBaseUrl(string given) => new("SG5012", Severity.Error, $"“{given}” is no address that a site can stand at.")
    {
        Hint = BaseUrlHint,
    };

    public const string BaseUrlHint = "Write https://example.org/paper/, or only the path, such as /paper/.";

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static Diagnostic Error(string code, SourceText source, TextSpan span, string message, string? hint) =>
        new(code, Severity.Error, message) { Source = source, Span = span, Hint = hint };
}
