using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Articles that are about the same: the cosine of their terms, each weighed by how rare it is in the archive (TF-IDF), by way
/// of an inverted index. Terms that very many articles have are weighed but never looked up, so that an article's cost does not grow
/// with the archive. A low cosine counts only together with a rare name, or with rare terms of a title.</summary>
sealed class Related
{
    const int Most = 4;
    const int MostCompared = 24;
    const int LongestPosting = 48;
    const int TermsInReason = 4;

    /// <summary>Of the terms that two articles share, the weightiest are looked at.</summary>
    const int MostTerms = 16;

    /// <summary>The cosine that is enough alone; with a small place; with other rare names; with rare terms of a title.</summary>
    const double Floor = 0.2;
    const double FloorWithPlace = 0.05;
    const double FloorWithNames = 0.1;
    const double FloorWithTitle = 0.1;

    /// <summary>What a rare name that both have is worth, and the sum that is enough.</summary>
    const double NameWeight = 0.1;
    const double Enough = 0.15;

    /// <summary>A name that more articles share ties none of them together.</summary>
    const int RarestName = 12;

    const int FewestTerms = 3;
    const int FewestTitleTerms = 2;

    readonly ImmutableArray<LinkedArticle> articles;
    readonly GramIndex grams;
    readonly NameIndex names;
    readonly int rare;

    public Related(ImmutableArray<LinkedArticle> articles)
    {
        this.articles = articles;
        rare = Math.Clamp(articles.Length / 100, 3, LongestPosting);
        grams = new GramIndex(articles);
        names = new NameIndex(articles, Math.Min(rare, RarestName));
    }

    /// <param name="taken">What the article is linked with already, for better reasons.</param>
    public ImmutableArray<Link> Of(LinkedArticle article, IReadOnlySet<string> taken)
    {
        // What two articles share of rare things is summed up first; only the best are compared.
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < article.Profile.Grams.Length; i++)
        {
            var posting = grams.Posting(article, i);
            if (posting.Length > LongestPosting)
                continue;
            var weight = grams.Weight(article, i);
            foreach (var other in posting)
                CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _) += weight / grams.Norm(other);
        }

        var shared = names.SharedWith(article);
        foreach (var other in shared.Keys)
            CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _) += NameWeight;
        sums.Remove(article.Order);
        return
        [
            .. sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostCompared)
                .Select(s => (Other: articles[s.Key], Cosine: grams.Cosine(article, articles[s.Key]), Names: shared.GetValueOrDefault(s.Key, [])))
                .Where(pair => pair.Cosine >= FloorWithPlace && !taken.Contains(pair.Other.Address) && !IsTrap(article, pair.Other))
                .OrderByDescending(pair => pair.Cosine + (NameWeight * pair.Names.Count)).ThenBy(pair => pair.Other.Order)
                // Terms cost most to compare, so only until there are enough links.
                .Select(pair => Compare(article, pair.Other, pair.Cosine, pair.Names)).Where(IsEnough).Take(Most)
                .Select(pair => LinkedArticle.LinkTo(pair.Other, LinkKind.Related, $"both speak of {string.Join(", ", pair.Reasons)}", pair.Score, Proofs(article, pair))),
        ];
    }

    // Half of a story beside a story of the same place: whoever follows the link takes one for the other's part.
    static bool IsTrap(LinkedArticle a, LinkedArticle b) =>
        a.Page == b.Page && (a.Entry.ContinuedFrom ?? a.Entry.ContinuedOn ?? b.Entry.ContinuedFrom ?? b.Entry.ContinuedOn) is not null;

    static bool IsEnough(Pair pair) =>
        (pair.Cosine >= Floor && pair.Terms >= FewestTerms)
        || (pair.Cosine >= (pair.Names.Exists(n => n.IsPlace) ? FloorWithPlace : FloorWithNames) && pair.Names.Count > 0 && pair.Score >= Enough)
        || (pair.Cosine >= FloorWithTitle && pair.TitleTerms >= FewestTitleTerms);

    static IEnumerable<Proof> Proofs(LinkedArticle article, Pair pair) =>
    [
        .. pair.Names.Take(TermsInReason).SelectMany(n => new[] { new Proof(n.Text, article.Address, n.Source), new Proof(n.Text, pair.Other.Address, n.OtherSource) }),
        .. pair.Reasons.Where(r => !pair.Names.Exists(n => n.Text == r)).Select(r => new Proof(r, article.Address, default)),
    ];

    Pair Compare(LinkedArticle a, LinkedArticle b, double cosine, List<SharedName> shared)
    {
        var terms = GramIndex.Shared(a, b).OrderByDescending(s => grams.Weight(a, s.I) * grams.Weight(b, s.J)).ThenBy(s => s.I)
            .Take(MostTerms).Select(s => (Text: Gram.Text(a.Profile.Grams[s.I]), IsTitle: IsRareInTitle(a, s.I) || IsRareInTitle(b, s.J))).ToList();
        var apart = Apart(terms.Select(t => t.Text));
        return new Pair(b, cosine, cosine + (NameWeight * shared.Count), apart.Count, Apart(terms.Where(t => t.IsTitle).Select(t => t.Text)).Count, shared)
        {
            Reasons = [.. shared.Select(n => n.Text).Concat(apart.Where(t => shared.TrueForAll(n => !n.Text.Contains(t, StringComparison.Ordinal)))).Take(TermsInReason)],
        };
    }

    bool IsRareInTitle(LinkedArticle article, int i) =>
        (article.Profile.Counts[i] & ArticleGrams.InTitle) != 0 && grams.Posting(article, i).Length <= rare;

    // Pieces of one word are one term.
    static List<string> Apart(IEnumerable<string> terms)
    {
        var apart = new List<string>();
        foreach (var text in terms)
        {
            if (!apart.Exists(other => Overlap(other, text)))
                apart.Add(text);
        }

        return apart;
    }

    static bool Overlap(string a, string b)
    {
        if (char.IsAscii(a[0]) || char.IsAscii(b[0]))
            return a == b;
        for (var length = Math.Min(a.Length, b.Length); length > 0; length--)
        {
            if (a.AsSpan().EndsWith(b.AsSpan(0, length)) || b.AsSpan().EndsWith(a.AsSpan(0, length)))
                return true;
        }

        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    sealed record Pair(LinkedArticle Other, double Cosine, double Score, int Terms, int TitleTerms, List<SharedName> Names)
    {
        public required ImmutableArray<string> Reasons { get; init; }
    }
}
