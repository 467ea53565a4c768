using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Two reports of one event: they share rare things of more than one kind within a few days. A slogan in quotes or an
/// official is shared by many stories and proves nothing alone.</summary>
sealed class SameStory
{
    const int Days = 7;

    /// <summary>What more articles than these share within the days is not rare.</summary>
    const int Rare = 4;

    const int Most = 4;
    const double Threshold = 2.0;

    readonly ImmutableArray<LinkedArticle> articles;
    readonly Dictionary<(Kind, string), List<(int Article, TextSpan Source)>> postings = [];

    enum Kind
    {
        Figure,
        LongFigure,
        Organisation,
        Meeting,
        Quoted,
        Person,
    }

    public SameStory(ImmutableArray<LinkedArticle> articles)
    {
        this.articles = articles;
        foreach (var article in articles)
        {
            foreach (var key in Keys(article))
            {
                if (!postings.TryGetValue(key.Key, out var posting))
                    postings[key.Key] = posting = [];
                posting.Add((article.Order, key.Source));
            }
        }
    }

    public ImmutableArray<Link> Of(LinkedArticle article)
    {
        var shared = new Dictionary<int, List<Shared>>();
        foreach (var (key, source) in Keys(article))
        {
            var near = Near(postings[key], article);
            if (near.Count > Rare)
                continue;
            foreach (var (other, otherSource) in near)
            {
                if (!shared.TryGetValue(other, out var list))
                    shared[other] = list = [];
                list.Add(new Shared(key.Item1, key.Item2, source, otherSource));
            }
        }

        return
        [
            .. shared.Select(s => (Other: articles[s.Key], Keys: s.Value, Score: Score(s.Value)))
                .Where(s => s.Score >= Threshold)
                .OrderByDescending(s => s.Score).ThenBy(s => s.Other.Order).Take(Most)
                .Select(s => LinkedArticle.LinkTo(s.Other, LinkKind.SameStory, Reason(s.Keys), s.Score, s.Keys.SelectMany(k => Proofs(article, s.Other, k)))),
        ];
    }

    static IEnumerable<((Kind, string) Key, TextSpan Source)> Keys(LinkedArticle article) =>
        article.Profile.Keys.Where(k => k.Kind != StoryKeyKind.Place).Select(k => ((KindOf(k.Kind), k.Text), k.Source))
            .Concat(article.Profile.Offices.DistinctBy(o => o.Name).Select(o => ((Kind.Person, o.Name), o.Source)));

    static Kind KindOf(StoryKeyKind kind) => kind switch
    {
        StoryKeyKind.Figure => Kind.Figure,
        StoryKeyKind.LongFigure => Kind.LongFigure,
        StoryKeyKind.Organisation => Kind.Organisation,
        StoryKeyKind.Meeting => Kind.Meeting,
        _ => Kind.Quoted,
    };

    // Postings are in the archive's order, so what lies near in time lies near in the list.
    List<(int Article, TextSpan Source)> Near(List<(int Article, TextSpan Source)> posting, LinkedArticle article)
    {
        var at = posting.BinarySearch((article.Order, default), Comparer<(int Article, TextSpan)>.Create((a, b) => a.Article.CompareTo(b.Article)));
        var near = new List<(int, TextSpan)>();
        for (var i = at - 1; i >= 0 && near.Count <= Rare && IsNear(posting[i].Article); i--)
            near.Add(posting[i]);
        for (var i = at + 1; i < posting.Count && near.Count <= Rare && IsNear(posting[i].Article); i++)
            near.Add(posting[i]);
        return near;

        bool IsNear(int other) => article.DaysTo(articles[other]) <= Days;
    }

    static double Score(List<Shared> keys)
    {
        var kinds = keys.Select(k => k.Kind is Kind.LongFigure ? Kind.Figure : k.Kind).Distinct().Count();
        var isProven = keys.Exists(k => k.Kind is Kind.LongFigure or Kind.Organisation or Kind.Meeting);
        return kinds < 2 || !isProven ? 0 : keys.Sum(k => Weight(k.Kind));
    }

    static double Weight(Kind kind) => kind switch
    {
        Kind.LongFigure or Kind.Organisation or Kind.Meeting => 1,
        Kind.Figure => 0.75,
        _ => 0.5,
    };

    static string Reason(List<Shared> keys) =>
        string.Create(CultureInfo.InvariantCulture, $"both have {string.Join(", ", keys.OrderByDescending(k => Weight(k.Kind)).Take(Most).Select(k => k.Text))}");

    static IEnumerable<Proof> Proofs(LinkedArticle article, LinkedArticle other, Shared key) =>
        [new(key.Text, article.Address, key.Source), new(key.Text, other.Address, key.OtherSource)];

    sealed record Shared(Kind Kind, string Text, TextSpan Source, TextSpan OtherSource);
}
