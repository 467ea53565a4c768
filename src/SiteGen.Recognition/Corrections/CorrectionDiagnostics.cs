using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What there is to say where corrections and their page do not fit each other.</summary>
static class CorrectionDiagnostics
{
    public static Diagnostic NoSuchLine(SourceText file, TextSpan place, int line, int count) =>
        Error("SG1501", file, place, FormattableString.Invariant($"The page has no line {line}; its last is line {count}."), null);

    public static Diagnostic EmptyLine(SourceText file, TextSpan place, int line) =>
        Error("SG1502", file, place, FormattableString.Invariant($"Line {line} of the page is empty."), "Lines count from 1, empty ones too.");

    public static Diagnostic BeginsOtherwise(SourceText file, QuotedLines run, string found, int? elsewhere) =>
        Error("SG1503", file, run.Place, FormattableString.Invariant($"Line {run.First} should begin with “{run.Quote}”, but it begins with “{found}”."),
            elsewhere is null ? "The page was changed, or this is another line." : FormattableString.Invariant($"Line {elsewhere} begins so. If the page was changed, the numbers of its lines have moved."));

    public static Diagnostic NotInLine(SourceText file, QuotedLines run, string found) =>
        Error("SG1504", file, run.Place, FormattableString.Invariant($"“{run.Quote}” does not stand in line {run.First}, which begins with “{found}”."), null);

    public static Diagnostic Ambiguous(SourceText file, QuotedLines run, int times) =>
        Error("SG1505", file, run.Place, FormattableString.Invariant($"“{run.Quote}” stands {times} times in line {run.First}."), "Quote more of it.");

    public static Diagnostic Twice(SourceText file, TextSpan place, TextSpan before, int line) =>
        Error("SG1506", file, place, FormattableString.Invariant($"Line {line} stands here a second time."), "A line has one place. Two things on one line each name their part: the second with \"from\" and its first characters.")
            with
        { Notes = [new DiagnosticNote("It stands here already.", file, before)] };

    public static Diagnostic Missing(SourceText page, TextSpan span, SourceText file, int line) =>
        Error("SG1507", page, span, FormattableString.Invariant($"Line {line} would be lost: it stands nowhere in {file.Path}."), "Add it to a block of an article, or to \"furniture\".");

    public static Diagnostic NothingMoved(SourceText file, TextSpan place) =>
        Error(Move.ChangesNothing, file, place, "This move changes nothing: the page is read so already.", "The recogniser may have learnt it. The move can go.") with { Severity = Severity.Warning };

    public static Diagnostic NoArticle(SourceText file, TextSpan place, int line) =>
        Error("SG1511", file, place, FormattableString.Invariant($"Line {line} stands in no article."), "Name an article by the line of its headline, or by its first line.");

    public static Diagnostic TwoArticles(SourceText file, TextSpan place, int line) =>
        Error("SG1512", file, place, FormattableString.Invariant($"Line {line} stands in two articles."), "Name the article by a line that it has for itself.");

    public static Diagnostic NotInArticle(SourceText file, TextSpan place, int line) =>
        Error("SG1513", file, place, FormattableString.Invariant($"Line {line} does not stand in that article."), "Moves are made one after the other; “article” says which one is meant.");

    public static Diagnostic NoHome(SourceText file, TextSpan place) =>
        Error("SG1514", file, place, "These lines stand in no article yet.", "Say which one: \"article\" with a line of it, or \"new\".");

    public static Diagnostic NoRole(SourceText file, TextSpan place) =>
        Error("SG1515", file, place, "These lines have no role yet: they belong to the page.", "Say what they are: \"role\".");

    public static Diagnostic BesideItself(SourceText file, NamedLine line) =>
        Error("SG1516", file, line.Place, FormattableString.Invariant($"Line {line.Line} is itself among the lines that are moved."), "Name a line that stays.");

    static Diagnostic Error(string code, SourceText source, TextSpan span, string message, string? hint) =>
        new(code, Severity.Error, message) { Source = source, Span = span, Hint = hint };
}
