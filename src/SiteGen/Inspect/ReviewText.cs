using System.Globalization;
using System.Text;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Inspect;

/// <summary>The review list of one page for an editor's eyes: a question, what else it might be, and why.</summary>
static class ReviewText
{
    public static string Write(SourceText source, Page page)
    {
        var doubts = Review.Of(page);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{source.Path}: {Count(doubts.Length)}\n");
        foreach (var doubt in doubts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{doubt.Confidence,6:0.00}  {Lines(SourceLines.Describe(source, doubt.Source))}: {Question(doubt, page)}\n");
            text.Append(CultureInfo.InvariantCulture, $"        {PageTable.Shorten(VisibleText.Of(doubt.Text))}\n");
            if (!doubt.Evidence.IsEmpty)
                text.Append(CultureInfo.InvariantCulture, $"        why: {PageTable.Reasons(doubt.Evidence)}\n");
        }

        return text.ToString();
    }

    public static string Count(int doubts) => doubts switch
    {
        0 => "no doubtful decisions",
        1 => "1 doubtful decision",
        _ => string.Create(CultureInfo.InvariantCulture, $"{doubts} doubtful decisions, the most doubtful first"),
    };

    public static string Lines(string lines) => lines.All(char.IsAsciiDigit) ? "line " + lines : "lines " + lines;

    public static string Question(Doubt doubt, Page page) => doubt.Kind switch
    {
        DoubtKind.Article => $"{(doubt.Blocks == 1 ? "" : doubt.Blocks.ToString(CultureInfo.InvariantCulture) + " blocks ")}in {Named(doubt.Article, page)}{(doubt.Otherwise is { } other ? $", or in {Named(other, page)}?" : ", or in another?")}",
        DoubtKind.Headline => $"{doubt.Decided} for {doubt.Article}, or {doubt.Otherwise}?",
        DoubtKind.Paragraph => $"{doubt.Decided}, or {doubt.Otherwise}?",
        DoubtKind.Furniture => $"{doubt.Decided} of the page, or {doubt.Otherwise ?? "part of an article"}?",
        _ => $"{doubt.Decided}{(doubt.Otherwise is { } other ? $", or {other}?" : "?")}",
    };

    static string Named(string? id, Page page)
    {
        var article = page.Articles.FirstOrDefault(a => a.Id == id);
        var title = article?.Blocks.FirstOrDefault(b => b.Role == Role.Headline) ?? article?.Blocks[0];
        return title is null ? id ?? "none" : $"{id} “{(title.Text.Length > 16 ? title.Text[..15] + "…" : title.Text)}”";
    }
}
