using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Articles that are about the same: the cosine of their terms, in which each shared term counts by how rare it is in the
/// archive, by way of an inverted index. Terms that very many articles have are weighed but never looked up, so that an article's
/// cost does not grow with the archive. A low cosine counts only together with a rare name, or with rare terms of a title.</summary>
/// <remarks>Each article keeps its best candidates. What comes is entered into those of the others; they are searched anew only
/// where a candidate has gone or a term that they have is worth another amount than it was.</remarks>
sealed class Related(GramTable grams, KeyTable keys)
{
    const int Most = 4;
    const int TermsInReason = 4;

    /// <summary>Of the terms that two articles share, the weightiest are looked at.</summary>
    const int MostTerms = 16;

    /// <summary>The cosine that is enough alone; with a small place; with other rare names; with rare terms of a title.</summary>
    const double Floor = 0.16;
    const double FloorWithPlace = 0.04;
    const double FloorWithNames = 0.08;
    const double FloorWithTitle = 0.08;

    /// <summary>Of the cosine and what the names are worth.</summary>
    const double Enough = 0.14;

    const int FewestTerms = 3;
    const int FewestTitleTerms = 2;

    readonly HashSet<LinkedArticle> lost = [];
    Rarity rarity = Rarity.Of(0);
    LinkedArticle?[] articles = [];

    /// <summary>Before a change: whose candidates go.</summary>
    public void Leave(Change change)
    {
        lost.Clear();
        if (change.Gone.IsEmpty)
            return;
        var search = new CandidateSearch(grams, articles);
        var gone = change.Gone.ToHashSet();
        foreach (var article in change.Gone)
            lost.UnionWith(search.Of(article, rarity).Select(c => c.Article).Where(c => Array.Exists(c.Candidates, own => own.Article == article)));
        lost.ExceptWith(gone);
    }

    /// <summary>After it, when the tables are right again.</summary>
    /// <param name="articles">By their slots.</param>
    public void Enter(Change change, LinkedArticle?[] articles, int count)
    {
        this.articles = articles;
        var before = rarity;
        rarity = Rarity.Of(count);
        if (rarity.Step != before.Step && !change.IsFirst)
            lost.UnionWith(articles.OfType<LinkedArticle>());
        else
            Revalue();
        lost.ExceptWith(change.Come);
        foreach (var article in lost)
            article.IsStale = true;
        Search([.. change.Come, .. lost]);
        if (!change.IsFirst)
            EnterIntoOthers(change.Come);
    }

    // Those for which a term or a name is worth another amount than it was.
    void Revalue()
    {
        foreach (var (term, before) in grams.Before)
        {
            var now = grams.Count(term);
            if (Rarity.IsSame(before, now))
                continue;
            // Nobody is found by a term that is not looked up; it only weighs on what was found.
            var isSearched = Rarity.IsLookedUp(before) || Rarity.IsLookedUp(now);
            foreach (var occurrence in grams.Posting(term))
            {
                var article = articles[occurrence.Slot]!; // only what the archive has stands in its tables
                if (isSearched)
                    lost.Add(article);
                else if (article.Candidates.Length > 0)
                    article.IsStale = true;
            }
        }

        foreach (var (posting, before) in keys.Before.Where(b => IsRare(b.Key, b.Value) != IsRare(b.Key, b.Key.Count)))
            lost.UnionWith(posting.Entries.ToArray().Select(e => e.Article));
    }

    bool IsRare(KeyPosting posting, int count) => CandidateSearch.IsRareName(posting.Kind, count, rarity);

    void Search(LinkedArticle[] searching) =>
        Parallel.For(0, searching.Length, () => new CandidateSearch(grams, articles), (i, _, search) =>
        {
            searching[i].Candidates = search.BestOf(searching[i], rarity);
            return search;
        }, _ => { });

    void EnterIntoOthers(ImmutableArray<LinkedArticle> come)
    {
        var search = new CandidateSearch(grams, articles);
        var isNew = come.ToHashSet();
        foreach (var article in come)
        {
            foreach (var (other, score) in search.Of(article, rarity))
            {
                if (isNew.Contains(other) || lost.Contains(other) || new Candidate(article, score).EnterInto(other.Candidates) is var best && best == other.Candidates)
                    continue;
                other.Candidates = best;
                other.IsStale = true;
            }
        }
    }

    /// <param name="taken">What the article is linked with already, for better reasons.</param>
    public ImmutableArray<Link> Of(LinkedArticle article, IReadOnlySet<string> taken)
    {
        if (article.Candidates.Length == 0)
            return [];
        var shared = SharedNames(article);
        return
        [
            .. article.Candidates.Select(c => c.Article)
                .Select(other => (Other: other, Cosine: Cosine(article, other), Names: shared.GetValueOrDefault(other, [])))
                .Where(pair => pair.Cosine >= FloorWithPlace && !taken.Contains(pair.Other.Address) && !IsTrap(article, pair.Other))
                .OrderByDescending(pair => pair.Cosine + (CandidateSearch.NameWeight * pair.Names.Count)).ThenBy(pair => pair.Other.Order)
                // Terms cost most to compare, so only until there are enough links.
                .Select(pair => Compare(article, pair.Other, pair.Cosine, pair.Names)).Where(IsEnough).Take(Most)
                .Select(pair => LinkedArticle.LinkTo(pair.Other, LinkKind.Related, new LinkReason(ReasonKind.BothSpeakOf, pair.Reasons), pair.Score, Proofs(article, pair))),
        ];
    }

    Dictionary<LinkedArticle, List<SharedName>> SharedNames(LinkedArticle article)
    {
        var shared = new Dictionary<LinkedArticle, List<SharedName>>();
        foreach (var (posting, source) in article.Keys)
        {
            if (posting.Count < 2 || !IsRare(posting, posting.Count))
                continue;
            foreach (var (other, otherSource) in posting.Entries)
            {
                if (other == article)
                    continue;
                if (!shared.TryGetValue(other, out var names))
                    shared[other] = names = [];
                names.Add(new SharedName(posting.Text, posting.Kind == KeyKind.Place, source, otherSource));
            }
        }

        return shared;
    }

    double Cosine(LinkedArticle a, LinkedArticle b)
    {
        var sum = 0;
        foreach (var (i, j) in Shared(a, b))
            sum += Weight(a, i, b, j);
        return sum == 0 ? 0 : sum / (Rarity.One * (a.Norm * b.Norm));
    }

    int Weight(LinkedArticle a, int i, LinkedArticle b, int j) =>
        rarity.Worth(grams.Count(a.Terms[i])) * Occurrence.WeightOf(a.Profile.Counts[i]) * Occurrence.WeightOf(b.Profile.Counts[j]);

    // Half of a story beside a story of the same place: whoever follows the link takes one for the other's part.
    static bool IsTrap(LinkedArticle a, LinkedArticle b) =>
        a.Page.Source == b.Page.Source && (a.Entry.ContinuedFrom ?? a.Entry.ContinuedOn ?? b.Entry.ContinuedFrom ?? b.Entry.ContinuedOn) is not null;

    static bool IsEnough(Pair pair) =>
        (pair.Cosine >= Floor && pair.Terms >= FewestTerms)
        || (pair.Cosine >= (pair.Names.Exists(n => n.IsPlace) ? FloorWithPlace : FloorWithNames) && pair.Names.Count > 0 && pair.Score >= Enough)
        || (pair.Cosine >= FloorWithTitle && pair.TitleTerms >= FewestTitleTerms);

    static IEnumerable<Proof> Proofs(LinkedArticle article, Pair pair) =>
    [
        .. pair.Names.Take(TermsInReason).SelectMany(n => new[] { new Proof(n.Text, article.Address, n.Source), new Proof(n.Text, pair.Other.Address, n.OtherSource) }),
        .. pair.Reasons.Union(pair.Proving).Take(TermsInReason).Where(r => !pair.Names.Exists(n => n.Text == r)).Select(r => new Proof(r, article.Address, default)),
    ];

    Pair Compare(LinkedArticle a, LinkedArticle b, double cosine, List<SharedName> shared)
    {
        // Of the pieces of a term the whole says most.
        var terms = Shared(a, b).OrderByDescending(s => Weight(a, s.I, b, s.J) * Gram.Length(a.Profile.Grams[s.I])).ThenBy(s => s.I)
            .Take(MostTerms).Select(s => (Text: Gram.Text(a.Profile.Grams[s.I]), IsTitle: IsRareInTitle(a, s.I) || IsRareInTitle(b, s.J), IsWord: IsWord(a, s.I) && IsWord(b, s.J))).ToList();
        // Pieces of words prove as much, but say nothing to a reader.
        var words = Apart(terms.Where(t => t.IsWord).Select(t => t.Text));
        var apart = Apart(terms.Select(t => t.Text));
        return new Pair(b, cosine, cosine + (CandidateSearch.NameWeight * shared.Count), apart.Count, Apart(terms.Where(t => t.IsTitle).Select(t => t.Text)).Count, shared)
        {
            Proving = apart,
            Reasons = [.. shared.Select(n => n.Text).Concat(words.Where(t => shared.TrueForAll(n => !n.Text.Contains(t, StringComparison.Ordinal)))).Take(TermsInReason)],
        };
    }

    bool IsRareInTitle(LinkedArticle article, int i) =>
        (article.Profile.Counts[i] & ArticleGrams.InTitle) != 0 && rarity.IsRare(grams.Count(article.Terms[i]));

    static bool IsWord(LinkedArticle article, int i) => (article.Profile.Counts[i] & ArticleGrams.Piece) == 0;

    // The places of the terms that both have.
    static List<(int I, int J)> Shared(LinkedArticle a, LinkedArticle b)
    {
        var (x, y) = (a.Profile.Grams, b.Profile.Grams);
        var shared = new List<(int, int)>();
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j])
                shared.Add((i++, j++));
            else if (x[i] < y[j])
                i++;
            else
                j++;
        }

        return shared;
    }

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

    sealed record SharedName(string Text, bool IsPlace, TextSpan Source, TextSpan OtherSource);

    sealed record Pair(LinkedArticle Other, double Cosine, double Score, int Terms, int TitleTerms, List<SharedName> Names)
    {
        /// <summary>The terms that both have, words or not.</summary>
        public required List<string> Proving { get; init; }

        /// <summary>Names and words that both have.</summary>
        public required ImmutableArray<string> Reasons { get; init; }
    }
}
