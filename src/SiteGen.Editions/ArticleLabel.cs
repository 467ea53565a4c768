using System.Text;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>What lists, titles and feeds call an article. Its headline; and where the page has none, words of the page that are
/// plainly no headline: the jump note or the column's name, and how the text begins.</summary>
public static class ArticleLabel
{
    const int OpeningWidth = 24;

    public static string Of(Article article)
    {
        if (Text(article, Role.Headline) is { } headline)
            return headline;
        var opening = FirstWords(Text(article, Role.Body) ?? Text(article, Role.Lead) ?? Text(article, Role.Caption) ?? "");
        var origin = (Text(article, Role.Jump) ?? Text(article, Role.Kicker))?.Trim('（', '）', '(', ')', '【', '】', '[', ']', ' ', '。');
        if (origin is null || origin.Length == 0)
            return opening.Length > 0 ? opening : FirstWords(article.Blocks.FirstOrDefault()?.Text ?? "");
        return opening.Length == 0 ? origin : origin + (origin.Any(Ideographs.IsIdeograph) ? "：" : ": ") + opening;
    }

    static string? Text(Article article, Role role) => article.Blocks.FirstOrDefault(b => b.Role == role)?.Text;

    // As many characters as a line of a list takes, cut where the text itself pauses if it does so soon enough.
    static string FirstWords(string text)
    {
        if (DisplayWidth.Of(text) <= OpeningWidth * 2)
            return text;
        var width = 0;
        var cut = 0;
        var pause = 0;
        foreach (var element in text.EnumerateRunes())
        {
            width += DisplayWidth.Of(element);
            if (width > OpeningWidth * 2)
                break;
            cut += element.Utf16SequenceLength;
            if (element.Value is '，' or '。' or '、' or '；' or '：' or ',' or ';' || Rune.IsWhiteSpace(element))
                pause = cut - element.Utf16SequenceLength;
        }

        return text[..(pause > cut / 2 ? pause : cut)].TrimEnd() + Ideographs.EllipsisFor(text);
    }
}
