using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Terms that an article repeats without setting them in quotation marks. A string is one where no longer one stands as often, so that it
/// has several neighbours on both sides (branching: Harris; Feng et al., Accessor Variety, 2004); where its parts meet far more often than by chance (pointwise
/// mutual information); and where it begins and ends as terms do. An article is about what it has in a title, or says again and again.</summary>
static class RepeatedTerms
{
    const int Longest = 10;

    /// <summary>What an article has in no title it is about only where no title says what it is about.</summary>
    const int MostOfTitles = 3;

    const int MostPlaces = 100;

    /// <summary>What is in no title is said at least so often.</summary>
    const int Often = 5;

    /// <summary>How much more often two parts of a term stand side by side than if each stood anywhere.</summary>
    const int Cohesion = 8;

    /// <param name="all">The whole text of the article.</param>
    /// <param name="profile">All else that is known of it.</param>
    public static ImmutableArray<RepeatedTerm> Find(Article article, string all, ArticleProfile profile)
    {
        var found = Ideographic(all, profile);
        if (found.Count == 0)
            found = CapitalPhrases.Find(article, Often);
        if (found.Count == 0)
            return [];
        // Those of titles first, then those that are said more often.
        found.Sort((a, b) => a.IsInTitle != b.IsInTitle ? b.IsInTitle.CompareTo(a.IsInTitle) : a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Term, b.Term));
        var best = new List<RepeatedTerm>();
        foreach (var (term, count, isInTitle) in found)
        {
            if (best.Count < (isInTitle ? MostOfTitles : 1) && !Overlaps(best, term) && IsCoherent(all, term, count) && !IsKnown(term, profile) && First(article, term, isInTitle) is { } first)
                best.Add(first);
        }

        return [.. best];
    }

    // Of two of which one holds the other one is the term.
    static bool Overlaps(List<RepeatedTerm> best, string term)
    {
        foreach (var other in best)
        {
            if (other.Text.Contains(term, StringComparison.Ordinal) || term.Contains(other.Text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    static List<(string Term, int Count, bool IsInTitle)> Ideographic(string text, ArticleProfile profile)
    {
        Span<char> room = stackalloc char[Gram.Longest];
        Span<int> all = stackalloc int[MostPlaces];
        List<(string, int, bool)>? found = null;
        List<(string Term, int Amount)>? seen = null;
        for (var i = 0; i < profile.Grams.Length; i++)
        {
            // Most are in no title and not often said, and the cost of this is in the rest.
            var (gram, amount) = (profile.Grams[i], profile.Counts[i] & ~ArticleGrams.Piece);
            var isInTitle = (amount & ArticleGrams.InTitle) != 0;
            if ((amount & (ArticleGrams.Piece - 1)) < (isInTitle ? ArticleGrams.TitleWeight + 1 : Often) || Gram.Ideographs(gram, room) is not { Length: Gram.Longest } part)
                continue;
            if (IsPartOf(seen, part, amount))
                continue;
            var places = all[..Places(text, part, all)];
            if (places.Length < (isInTitle ? 2 : Often) || Close(text, places) is not { } term)
                continue;
            (seen ??= []).Add((term, amount));
            if (!PlainWords.HasOnlyThem(term))
                (found ??= []).Add((term, places.Length, isInTitle));
        }

        return found ?? [];
    }

    static bool IsPartOf(List<(string Term, int Amount)>? seen, ReadOnlySpan<char> part, int amount)
    {
        foreach (var (term, other) in seen ?? [])
        {
            if (other == amount && term.AsSpan().Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    static int Places(ReadOnlySpan<char> text, ReadOnlySpan<char> part, Span<int> places)
    {
        var count = 0;
        for (int at = 0, next; count < places.Length && (next = text[at..].IndexOf(part)) >= 0; at += next + part.Length)
            places[count++] = at + next;
        return count;
    }

    // The longest string that stands in all the places.
    static string? Close(ReadOnlySpan<char> text, ReadOnlySpan<int> places)
    {
        var (before, after) = (0, Gram.Longest);
        while (after - before <= Longest && IsAlways(text, places, before - 1))
            before--;
        while (after - before <= Longest && IsAlways(text, places, after))
            after++;
        if (after - before > Longest)
            return null;
        foreach (var place in places)
        {
            // After a figure stands what is counted.
            if (char.IsDigit(At(text, place + before - 1)))
                return null;
        }

        return text[(places[0] + before)..(places[0] + after)].ToString();
    }

    static bool IsAlways(ReadOnlySpan<char> text, ReadOnlySpan<int> places, int offset)
    {
        if (At(text, places[0] + offset) is var first && !Ideographs.IsHan(first))
            return false;
        foreach (var place in places)
        {
            if (At(text, place + offset) != first)
                return false;
        }

        return true;
    }

    static char At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    static bool IsCoherent(ReadOnlySpan<char> text, ReadOnlySpan<char> term, int count)
    {
        // A phrase with capitals is one.
        if (!Ideographs.IsHan(term[0]))
            return true;
        for (var cut = 1; cut < term.Length; cut++)
        {
            if ((long)count * text.Length < (long)Cohesion * text.Count(term[..cut]) * text.Count(term[cut..]))
                return false;
        }

        return true;
    }

    // Names have pages of their own, and so have terms in quotation marks.
    static bool IsKnown(string term, ArticleProfile profile)
    {
        foreach (var key in profile.Keys)
        {
            if (key.Kind is StoryKeyKind.Figure or StoryKeyKind.LongFigure)
                continue;
            if (key.Text.Contains(term, StringComparison.Ordinal) || (key.Kind is StoryKeyKind.Organisation or StoryKeyKind.Place && term.Contains(key.Text, StringComparison.Ordinal)))
                return true;
        }

        foreach (var office in profile.Offices)
        {
            if (term.Contains(office.Name, StringComparison.Ordinal) || office.Office.Contains(term, StringComparison.Ordinal))
                return true;
        }

        return ChineseOffices.AnyRoot.IndexIn(term) >= 0 || profile.BareNames.Any(name => term.Contains(name.Text, StringComparison.Ordinal));
    }

    static RepeatedTerm? First(Article article, string term, bool isInTitle)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Role is not (Role.Byline or Role.Credit or Role.Jump or Role.Note) && block.Text.IndexOf(term, StringComparison.Ordinal) is >= 0 and var at)
                return new RepeatedTerm(term, isInTitle, Sentences.Around(block.Text, at, at + term.Length), Sentences.Hull(block));
        }

        return null;
    }
}
