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
    public static Article Without(Article article)
    {
        var (kicker, headline) = (TextOf(article, Role.Kicker), TextOf(article, Role.Headline));
        if (headline.Length == 0 || kicker is "" or ['“', ..])
            return article;
        var text = string.Join('\n', article.Blocks.Where(b => b.Role is Role.Lead or Role.Body).Select(b => b.Text));
        var (early, late) = Places(kicker, text);
        return late >= FewestPairs && late > 2 * early && Places(headline, text) is var own && own.Early >= FewestPairs && own.Early > own.Late
            ? article with { Blocks = [.. Beginning(article, text.Length / Parts)] }
            : article;
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

    // Of the pairs of ideographs of a title that the text has: how many it has first before its end, how many there.
    static (int Early, int Late) Places(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var (early, late) = (0, 0);
        for (var i = 0; i + 1 < title.Length; i++)
        {
            if (!Ideographs.IsHan(title[i]) || !Ideographs.IsHan(title[i + 1]) || text.IndexOf(title.Slice(i, 2)) is not (>= 0 and var at))
                continue;
            if (at < text.Length - (text.Length / Parts))
                early++;
            else
                late++;
        }

        return (early, late);
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
