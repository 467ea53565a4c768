using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Every message of this stage.</summary>
static class LinkDiagnostics
{
    public static Diagnostic NoSuchEnd(EditorsWord word, TextSpan span, string name, IEnumerable<string> known) =>
        Warning("SG2001", word, span, $"No article, person, topic or series is “{name}”.",
            Suggestions.Nearest(name, known) is { } near ? $"Did you mean “{near}”?" : "Write an article's address, such as 2031-02-01/02/k3f9abcd/, or a name as the site shows it.");

    public static Diagnostic NothingForbidden(EditorsWord word, LinkRule rule) =>
        Warning("SG2002", word, rule.Span, $"There is no link between “{rule.From}” and “{rule.To}” to forbid.", "Remove the entry.");

    public static Diagnostic NoSuchName(EditorsWord word, TextSpan span, string name, IEnumerable<string> known) =>
        Warning("SG2003", word, span, $"Nobody and nothing in the archive is called “{name}”.",
            Suggestions.Nearest(name, known) is { } near ? $"Did you mean “{near}”?" : null);

    public static Diagnostic NoSuchOffice(EditorsWord word, SplitRule rule, string office, IEnumerable<string> known) =>
        Warning("SG2004", word, rule.Span, $"The paper never calls “{rule.Name}” “{office}”.",
            Suggestions.Nearest(office, known) is { } near ? $"Did you mean “{near}”?" : null);

    static Diagnostic Warning(string code, EditorsWord word, TextSpan span, string message, string? hint) =>
        new(code, Severity.Warning, message) { Source = word.Source, Span = span, Hint = hint };
}
