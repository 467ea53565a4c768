using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>An article into which another one was cut. What a headline and the line over it say, the text says at once (a deck or a quotation may say what comes
/// later). So where the headline is at home at the beginning of a text and the line over it only at the end, that line is another article's
/// headline, and an unknown part of the text is that article's.</summary>
static class ForeignKicker
{
    /// <summary>So many pairs of characters tell where a title is at home.</summary>
    const int FewestPairs = 3;

    /// <summary>The beginning of a text, and its end, are these parts of it.</summary>
    const int Parts = 3;

    /// <summary>The article with what is surely its own: all of it, or its headline with the beginning of the text.</summary>
    /// <param name="all">The whole text of the article, block after block.</param>
    public static Article Without(Article article, string all)
    {
        var (kicker, headline) = (TextOf(article, Role.Kicker), TextOf(article, Role.Headline));
        if (headline.Length == 0 || kicker is "" or ['“', ..])
            return article;
        var text = all.AsSpan(Titles(article));
        var end = text[(text.Length - (text.Length / Parts))..];
        // Most lines of this kind say nothing there.
        return Pairs(kicker, end) >= FewestPairs && IsAtHome(kicker, text) == false && IsAtHome(headline, text) == true
            ? article with { Blocks = [.. Beginning(article, text.Length / Parts)] }
            : article;
    }

    // The length of what stands before the text.
    static int Titles(Article article)
    {
        var length = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Role is Role.Lead or Role.Body)
                return length;
            length += block.Text.Length + 1;
        }

        return 0;
    }

    static string TextOf(Article article, Role role)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Role == role)
                return block.Text;
        }

        return "";
    }

    // Whether the text says first before its end, or only there, what a title says; null where that cannot be told.
    static bool? IsAtHome(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var early = Pairs(title, text[..^(text.Length / Parts)]);
        var late = Pairs(title, text) - early;
        return early >= FewestPairs && early > late ? true : late >= FewestPairs && late > 2 * early ? false : null;
    }

    // How many pairs of ideographs of a title the text has.
    static int Pairs(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < title.Length; i++)
        {
            if (Ideographs.IsHan(title[i]) && Ideographs.IsHan(title[i + 1]) && text.Contains(title.Slice(i, 2), StringComparison.Ordinal))
                pairs++;
        }

        return pairs;
    }

    static IEnumerable<Block> Beginning(Article article, int length)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Role == Role.Kicker || (length <= 0 && block.Role is Role.Lead or Role.Body or Role.Subheading or Role.Caption))
                continue;
            yield return block;
            length -= block.Role is Role.Lead or Role.Body ? block.Text.Length : 0;
        }
    }
}
