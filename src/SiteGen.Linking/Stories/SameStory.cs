using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Two reports of one event: they share rare things of more than one kind within a few days. A slogan in quotes or an
/// official is shared by many stories and proves nothing alone.</summary>
sealed class SameStory(KeyTable keys)
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
            foreach (var (kind, text, _) in KeyTable.Of(article.Profile))
            {
                if (kind == KeyKind.Place || keys.Find(kind, text) is not { } posting)
                    continue;
                foreach (var (other, _) in posting.Around(article.Date, Days))
                {
                    if (!other.IsStale && article.DaysTo(other) <= Days && Near(posting, other, near) <= Rare)
                        other.IsStale = true;
                }
            }
        }
    }

    public static ImmutableArray<Link> Of(LinkedArticle article)
    {
        var shared = new Dictionary<LinkedArticle, List<Shared>>();
        Span<int> near = stackalloc int[Rare + 1];
        foreach (var (posting, source) in article.Keys)
        {
            if (posting.Kind == KeyKind.Place || posting.Count < 2)
                continue;
            var count = Near(posting, article, near);
            if (count > Rare)
                continue;
            foreach (var place in near[..count])
            {
                var (other, otherSource) = posting.Entries[place];
                if (!shared.TryGetValue(other, out var list))
                    shared[other] = list = [];
                list.Add(new Shared(posting.Kind, posting.Text, source, otherSource));
            }
        }

        return
        [
            .. shared.Select(s => (Other: s.Key, Keys: s.Value, Score: Score(s.Value)))
                .Where(s => s.Score >= Threshold)
                .OrderByDescending(s => s.Score).ThenBy(s => s.Other.Order).Take(Most)
                .Select(s => LinkedArticle.LinkTo(s.Other, LinkKind.SameStory, Reason(s.Keys), s.Score, s.Keys.SelectMany(k => Proofs(article, s.Other, k)))),
        ];
    }

    // In the archive's order what lies near in time lies near in the list. One more than is rare is enough to know that it is not.
    static int Near(KeyPosting posting, LinkedArticle article, Span<int> near)
    {
        var entries = posting.Entries;
        var at = posting.PlaceOf(article);
        var count = 0;
        for (var i = at - 1; i >= 0 && count < near.Length && article.DaysTo(entries[i].Article) <= Days; i--)
            near[count++] = i;
        for (var i = at + 1; i < entries.Length && count < near.Length && article.DaysTo(entries[i].Article) <= Days; i++)
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
