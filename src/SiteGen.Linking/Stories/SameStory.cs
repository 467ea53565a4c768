using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

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

    /// <param name="own">The keys of the article's record.</param>
    public ImmutableArray<Link> Of(LinkedArticle article, (KeyKind Kind, string Text, TextSpan Source)[] own)
    {
        var shared = new Dictionary<int, List<Shared>>();
        var uses = keys.Of(article.Slot);
        Span<int> near = stackalloc int[Rare + 1];
        for (var i = 0; i < uses.Length; i++)
        {
            var posting = keys.Posting(uses[i]);
            if (own[i].Kind == KeyKind.Place || posting.Count < 2)
                continue;
            var count = Near(posting, article.Slot, near);
            if (count > Rare)
                continue;
            foreach (var place in near[..count])
            {
                if (!shared.TryGetValue(posting.Slot(place), out var list))
                    shared[posting.Slot(place)] = list = [];
                list.Add(new Shared(own[i].Kind, own[i].Text, own[i].Source, posting.Source(place)));
            }
        }

        if (shared.Count == 0)
            return [];
        return
        [
            .. shared.Select(s => (Other: articles.Articles[s.Key]!, Keys: s.Value, Score: Score(s.Value))) // only what the archive has stands in its tables
                .Where(s => s.Score >= Threshold)
                .OrderByDescending(s => s.Score).ThenBy(s => s.Other.Order).Take(Most)
                .Select(s => LinkedArticle.LinkTo(s.Other, LinkKind.SameStory, Reason(s.Keys), s.Score, s.Keys.SelectMany(k => Proofs(article, s.Other, k)))),
        ];
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

    static double Score(List<Shared> keys)
    {
        var kinds = keys.Select(k => k.Kind is KeyKind.LongFigure ? KeyKind.Figure : k.Kind).Distinct().Count();
        var isProven = keys.Exists(k => k.Kind is KeyKind.LongFigure or KeyKind.Organisation or KeyKind.Meeting);
        return kinds < 2 || !isProven ? 0 : keys.Sum(k => Weight(k.Kind));
    }

    static double Weight(KeyKind kind) => kind switch
    {
        KeyKind.LongFigure or KeyKind.Organisation or KeyKind.Meeting => 1,
        KeyKind.Figure => 0.75,
        _ => 0.5,
    };

    static LinkReason Reason(List<Shared> keys) =>
        new(ReasonKind.BothHave, keys.OrderByDescending(k => Weight(k.Kind)).Take(Most).Select(k => k.Text));

    static IEnumerable<Proof> Proofs(LinkedArticle article, LinkedArticle other, Shared key) =>
        [new(key.Text, article.Address, key.Source), new(key.Text, other.Address, key.OtherSource)];

    sealed record Shared(KeyKind Kind, string Text, TextSpan Source, TextSpan OtherSource);
}
