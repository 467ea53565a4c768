using System.Collections.Immutable;
using System.Text;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>A page's reading to its profile; page by page, so that no two texts need to be in memory at once.</summary>
public static class Profiler
{
    public static PageProfile Profile(string source, Page page) =>
        new(source, [.. page.Articles.Select(Profile)]);

    static ArticleProfile Profile(Article article)
    {
        var hasJump = article.ContinuedFrom is not null || article.ContinuedOn is not null;
        var text = article.Blocks.Where(b => b.Role is Role.Lead or Role.Body or Role.Subheading or Role.Headline);
        var all = string.Join('\n', article.Blocks.Select(b => b.Text));
        var offices = OfficeGrammar.Find(article, all);
        var own = ForeignKicker.Without(article, all);
        var ownText = ReferenceEquals(own, article) ? all : string.Join('\n', own.Blocks.Select(b => b.Text));
        var (grams, counts) = ArticleGrams.Of(own);
        var profile = new ArticleProfile
        {
            TitleKey = Key(article.Blocks.FirstOrDefault(b => b.Role == Role.Headline)?.Text ?? ""),
            Bigrams = hasJump ? Bigrams(Key(string.Concat(text.Select(b => b.Text)))) : [],
            EndsOpen = article.Blocks.LastOrDefault(b => b.Role == Role.Body)?.Text is [.., not ('。' or '！' or '？' or '”' or '…' or '.' or '!' or '?' or '"' or '）' or ')')],
            JumpNotes = [.. article.Blocks.Where(b => b.Role == Role.Jump).Select(b => new Passage(b.Text, Sentences.Hull(b)))],
            Offices = offices,
            BareNames = BareNames.Find(article, offices),
            Keys = StoryKeys.Find(own, ownText),
            Dates = DateGrammar.Find(article),
            Sums = SumGrammar.Find(article),
            Grams = grams,
            Counts = counts,
        };
        return RepeatedTerms.Find(own, ownText, profile) is { IsEmpty: false } terms ? profile with { Terms = terms } : profile;
    }

    static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Nfkc.Normalize(text))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    static ImmutableArray<int> Bigrams(string key)
    {
        var grams = new int[Math.Max(0, key.Length - 1)];
        for (var i = 0; i < grams.Length; i++)
            grams[i] = (key[i] << 16) | key[i + 1];
        Array.Sort(grams);
        var count = 0;
        foreach (var gram in grams)
        {
            if (count == 0 || grams[count - 1] != gram)
                grams[count++] = gram;
        }

        return [.. grams.AsSpan(0, count)];
    }
}
