using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Two reports of one event: they share rare things of more than one kind within a few days. A slogan in quotes or an
/// official is shared by many stories and proves nothing alone.</summary>
sealed class SameStory(KeyTable keys, ArticleTable articles)
{
    const int Days = 7;

    /// <summary>What more articles than these share within the days is not rare.</summary>
    const int Rare = 4;

    const int Most = 4;
    const double Threshold = 2.0;

    /// <summary>The articles that what comes and goes is, or was, rare enough to be a sign for. Asked before a change and after it.</summary>
    public void Touch(Change change)
    {
        Span<int> near = stackalloc int[Rare + 1];
        foreach (var article in change.IsFirst ? [] : change.All)
        {
            // Without a date only articles of one page are near, and that page went or came as a whole.
            var day = articles.Days[article];
            if (day == ArticleTable.NoDay)
                continue;
            foreach (var key in keys.Of(article))
            {
                if (keys.KindOf(key) == KeyKind.Place)
                    continue;
                var posting = keys.Posting(key);
                var end = posting.PlaceOfDay(day + Days + 1);
                for (var i = posting.PlaceOfDay(day - Days); i < end; i++)
                {
                    var other = posting.Slot(i);
                    if (!articles.IsStale(other) && Near(posting, other, near) <= Rare)
                        articles.MarkStale(other);
                }
            }
        }
    }

    public ImmutableArray<Link> Of(LinkedArticle article)
    {
        var shared = Shared(article.Slot);
        var found = new List<(LinkedArticle Other, int[] Uses, double Score)>();
        for (int at = 0, end; at < shared.Length; at = end)
        {
            var other = shared[at].Slot;
            for (end = at + 1; end < shared.Length && shared[end].Slot == other;)
                end++;
            if (Score(article.Slot, shared.AsSpan(at..end)) is >= Threshold and var score)
                found.Add((articles.Articles[other]!, [.. shared.Skip(at).Take(end - at).Select(s => s.Use)], score)); // only what the archive has stands in its tables
        }

        return found.Count == 0 ? [] : [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Other.Order).Take(Most).Select(f => LinkTo(article, f.Other, f.Uses, f.Score))];
    }

    // What others near in time have of its keys, by which of them it is: those of one article in their order.
    (int Slot, int Use)[] Shared(int article)
    {
        var shared = new List<(int Slot, int Use)>();
        var uses = keys.Of(article);
        Span<int> near = stackalloc int[Rare + 1];
        for (var use = 0; use < uses.Length; use++)
        {
            var posting = keys.Posting(uses[use]);
            if (posting.Count < 2 || keys.KindOf(uses[use]) == KeyKind.Place || Near(posting, article, near) is var count && count > Rare)
                continue;
            foreach (var place in near[..count])
                shared.Add((posting.Slot(place), use));
        }

        shared.Sort();
        return [.. shared];
    }

    // In the archive's order what lies near in time lies near in the list. One more than is rare is enough to know that it is not.
    int Near(KeyPosting posting, int article, Span<int> near)
    {
        var at = posting.PlaceOf(article);
        var count = 0;
        for (var i = at - 1; i >= 0 && count < near.Length && articles.DaysBetween(article, posting.Slot(i)) <= Days; i--)
            near[count++] = i;
        for (var i = at + 1; i < posting.Count && count < near.Length && articles.DaysBetween(article, posting.Slot(i)) <= Days; i++)
            near[count++] = i;
        return count;
    }

    double Score(int article, ReadOnlySpan<(int Slot, int Use)> shared)
    {
        var uses = keys.Of(article);
        var (kinds, isProven, sum) = (0, false, 0.0);
        foreach (var (_, use) in shared)
        {
            var kind = keys.KindOf(uses[use]);
            kinds |= 1 << (int)(kind == KeyKind.LongFigure ? KeyKind.Figure : kind);
            isProven |= kind is KeyKind.LongFigure or KeyKind.Organisation or KeyKind.Meeting;
            sum += Weight(kind);
        }

        return isProven && !int.IsPow2(kinds) ? sum : 0;
    }

    static double Weight(KeyKind kind) => kind switch
    {
        KeyKind.LongFigure or KeyKind.Organisation or KeyKind.Meeting => 1,
        KeyKind.Figure => 0.75,
        _ => 0.5,
    };

    Link LinkTo(LinkedArticle article, LinkedArticle other, int[] uses, double score)
    {
        var shared = Array.ConvertAll(uses, article.Record.Key);
        var texts = Array.ConvertAll(shared, key => article.Record.Text(key.Text));
        var best = Enumerable.Range(0, uses.Length).OrderByDescending(i => Weight(shared[i].Kind)).Take(Most).Select(i => texts[i]);
        return LinkedArticle.LinkTo(other, LinkKind.SameStory, new LinkReason(ReasonKind.BothHave, best), score, Enumerable.Range(0, uses.Length).SelectMany(i => new[]
        {
            new Proof(texts[i], article.Address, shared[i].Source),
            new Proof(texts[i], other.Address, keys.Source(keys.Of(article.Slot)[uses[i]], other.Slot)),
        }));
    }
}
