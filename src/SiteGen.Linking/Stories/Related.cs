using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Articles that are about the same: the cosine of their terms, in which each shared term counts by how rare it is in the
/// archive, by way of an inverted index. Terms that very many articles have are weighed but never looked up, so that an article's
/// cost does not grow with the archive. A low cosine counts only together with a rare name, or with rare terms of a title.</summary>
/// <remarks>Each article keeps its best candidates. What comes is entered into those of the others; they are searched anew only
/// where a candidate has gone or a term that they have is worth another amount than it was.</remarks>
sealed class Related(GramTable grams, KeyTable keys, ArticleTable articles)
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

    readonly HashSet<int> lost = [];
    CandidateTable candidates = new(articles);
    Rarity rarity = Rarity.Of(0);

    /// <summary>Before a change: whose candidates go.</summary>
    public void Leave(Change change)
    {
        lost.Clear();
        if (change.Gone.Length == 0)
            return;
        var search = new CandidateSearch(grams, keys, articles);
        foreach (var article in change.Gone)
            lost.UnionWith(search.Of(article, rarity).Select(c => c.Slot).Where(other => candidates.Has(other, article)));
        lost.ExceptWith(change.Gone);
    }

    /// <summary>After it, when the tables are right again.</summary>
    /// <param name="all">The whole archive.</param>
    public void Enter(Change change, LinkedArticle[] all)
    {
        candidates.Reserve(articles.Size);
        var before = rarity;
        rarity = Rarity.Of(articles.Count - change.Gone.Length);
        if (rarity.Step != before.Step && !change.IsFirst)
            lost.UnionWith(all.Select(article => article.Slot));
        else
            Revalue();
        int[] come = [.. change.Come.Select(article => article.Slot)];
        lost.ExceptWith(come);
        foreach (var article in lost)
            articles.MarkStale(article);
        Search([.. come, .. lost]);
        if (!change.IsFirst)
            EnterIntoOthers(come);
    }

    public void Free(int[] slots)
    {
        foreach (var slot in slots)
            candidates.Set(slot, []);
    }

    public void Save(LedgerWriter to)
    {
        to.Number(1 << rarity.Step);
        candidates.Save(to);
    }

    public void Read(LedgerReader from) => (rarity, candidates) = (Rarity.Of(from.Number()), CandidateTable.Read(from, articles));

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
                var slot = Occurrence.Unpack(occurrence).Slot;
                if (isSearched)
                    lost.Add(slot);
                else if (!candidates.Of(slot).IsEmpty)
                    articles.MarkStale(slot);
            }
        }

        foreach (var (key, before) in keys.Before.Where(b => IsRare(b.Key, b.Value) != IsRare(b.Key, keys.Count(b.Key))))
        {
            var posting = keys.Posting(key);
            for (var i = 0; i < posting.Count; i++)
                lost.Add(posting.Slot(i));
        }
    }

    bool IsRare(int key, int count) => CandidateSearch.IsRareName(keys.KindOf(key), count, rarity);

    void Search(int[] searching) =>
        Parallel.For(0, searching.Length, () => new CandidateSearch(grams, keys, articles), (i, _, search) =>
        {
            candidates.Set(searching[i], search.BestOf(searching[i], rarity));
            return search;
        }, _ => { });

    void EnterIntoOthers(int[] come)
    {
        var search = new CandidateSearch(grams, keys, articles);
        var isNew = come.ToHashSet();
        foreach (var article in come)
        {
            foreach (var (other, score) in search.Of(article, rarity))
            {
                if (!isNew.Contains(other) && !lost.Contains(other) && candidates.Enter(other, new Candidate(article, score)))
                    articles.MarkStale(other);
            }
        }
    }

    /// <param name="taken">What the article is linked with already, for better reasons.</param>
    public ImmutableArray<Link> Of(LinkedArticle article, IReadOnlyList<string> taken)
    {
        var best = candidates.Of(article.Slot);
        if (best.IsEmpty)
            return [];
        var shared = SharedNames(article);
        var others = new List<LinkedArticle>(best.Length);
        foreach (var candidate in best)
            others.Add(articles.Articles[candidate.Slot]!); // only what the archive has is a candidate
        return
        [
            .. others
                .Select(other => (Other: other, Cosine: Cosine(article, other), Names: shared.GetValueOrDefault(other.Slot, [])))
                .Where(pair => pair.Cosine >= FloorWithPlace && !taken.Contains(pair.Other.Address) && !IsTrap(article, pair.Other))
                .OrderByDescending(pair => Score(pair.Cosine, pair.Names)).ThenBy(pair => pair.Other.Order)
                // Terms cost most to compare, so only where they may be enough, and until there are enough links.
                .Where(pair => MayBeEnough(article, pair.Other, pair.Cosine, pair.Names)).Select(pair => Compare(article, pair.Other, pair.Cosine, pair.Names)).Where(IsEnough).Take(Most)
                .Select(pair => LinkedArticle.LinkTo(pair.Other, LinkKind.Related, new LinkReason(ReasonKind.BothSpeakOf, pair.Reasons), pair.Score, Proofs(article, pair))),
        ];
    }

    Dictionary<int, List<SharedName>> SharedNames(LinkedArticle article)
    {
        var shared = new Dictionary<int, List<SharedName>>();
        var uses = keys.Of(article.Slot);
        for (var i = 0; i < uses.Length; i++)
        {
            var posting = keys.Posting(uses[i]);
            if (posting.Count < 2 || !IsRare(uses[i], posting.Count))
                continue;
            var own = article.Record.Key(i);
            var text = article.Record.Text(own.Text);
            for (var at = 0; at < posting.Count; at++)
            {
                var other = posting.Slot(at);
                if (other == article.Slot)
                    continue;
                if (!shared.TryGetValue(other, out var names))
                    shared[other] = names = [];
                names.Add(new SharedName(text, uses[i], own));
            }
        }

        return shared;
    }

    double Cosine(LinkedArticle a, LinkedArticle b)
    {
        var x = grams.Terms(a.Slot);
        var y = grams.Terms(b.Slot);
        var sum = 0;
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j])
                sum += Weight(a, i++, b, j++);
            else if (x[i] < y[j])
                i++;
            else
                j++;
        }

        return sum == 0 ? 0 : sum / (Rarity.One * (grams.Norm(a.Slot) * grams.Norm(b.Slot)));
    }

    int Weight(LinkedArticle a, int i, LinkedArticle b, int j) =>
        rarity.Worth(grams.Count(grams.Terms(a.Slot)[i])) * Occurrence.WeightOf(grams.Amounts(a.Slot)[i]) * Occurrence.WeightOf(grams.Amounts(b.Slot)[j]);

    // Half of a story beside a story of the same place: whoever follows the link takes one for the other's part.
    static bool IsTrap(LinkedArticle a, LinkedArticle b) =>
        a.Page.Source == b.Page.Source && (a.Entry.ContinuedFrom ?? a.Entry.ContinuedOn ?? b.Entry.ContinuedFrom ?? b.Entry.ContinuedOn) is not null;

    static bool IsEnough(Pair pair) =>
        (pair.Cosine >= Floor && pair.Terms >= FewestTerms)
        || IsEnoughWithNames(pair.Cosine, pair.Names)
        || (pair.Cosine >= FloorWithTitle && pair.TitleTerms >= FewestTitleTerms);

    static bool IsEnoughWithNames(double cosine, List<SharedName> names) =>
        cosine >= (names.Exists(n => n.IsPlace) ? FloorWithPlace : FloorWithNames) && names.Count > 0 && Score(cosine, names) >= Enough;

    // Before pieces of one word are known to be one.
    bool MayBeEnough(LinkedArticle a, LinkedArticle b, double cosine, List<SharedName> names) =>
        cosine >= Floor || IsEnoughWithNames(cosine, names)
        || (cosine >= FloorWithTitle && Shared(a, b).Count(s => IsRareInTitle(a, s.I) || IsRareInTitle(b, s.J)) >= FewestTitleTerms);

    static double Score(double cosine, List<SharedName> names) => cosine + (CandidateSearch.NameWeight * names.Count);

    IEnumerable<Proof> Proofs(LinkedArticle article, Pair pair) =>
    [
        .. pair.Names.Take(TermsInReason).SelectMany(n => new[] { new Proof(n.Text, article.Address, n.Use.Source), new Proof(n.Text, pair.Other.Address, keys.Source(n.Key, pair.Other.Slot)) }),
        .. pair.Reasons.Union(pair.Proving).Take(TermsInReason).Where(r => !pair.Names.Exists(n => n.Text == r)).Select(r => new Proof(r, article.Address, default)),
    ];

    Pair Compare(LinkedArticle a, LinkedArticle b, double cosine, List<SharedName> shared)
    {
        // Of the pieces of a term the whole says most.
        var terms = Shared(a, b).Select(s => (s.I, s.J, Gram: grams.Gram(grams.Terms(a.Slot)[s.I])))
            .OrderByDescending(s => Weight(a, s.I, b, s.J) * Gram.Length(s.Gram)).ThenBy(s => s.Gram)
            .Take(MostTerms).Select(s => (Text: Gram.Text(s.Gram), IsTitle: IsRareInTitle(a, s.I) || IsRareInTitle(b, s.J), IsWord: IsWord(a, s.I) && IsWord(b, s.J))).ToList();
        // Pieces of words prove as much, but say nothing to a reader.
        var words = Apart(terms.Where(t => t.IsWord).Select(t => t.Text));
        var apart = Apart(terms.Select(t => t.Text));
        return new Pair(b, cosine, Score(cosine, shared), apart.Count, Apart(terms.Where(t => t.IsTitle).Select(t => t.Text)).Count, shared)
        {
            Proving = apart,
            Reasons = [.. shared.Select(n => n.Text).Concat(words.Where(t => shared.TrueForAll(n => !n.Text.Contains(t, StringComparison.Ordinal)))).Take(TermsInReason)],
        };
    }

    bool IsRareInTitle(LinkedArticle article, int i) =>
        (grams.Amounts(article.Slot)[i] & ArticleGrams.InTitle) != 0 && rarity.IsRare(grams.Count(grams.Terms(article.Slot)[i]));

    bool IsWord(LinkedArticle article, int i) => (grams.Amounts(article.Slot)[i] & ArticleGrams.Piece) == 0;

    // The places of the terms that both have.
    List<(int I, int J)> Shared(LinkedArticle a, LinkedArticle b)
    {
        var x = grams.Terms(a.Slot);
        var y = grams.Terms(b.Slot);
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

    sealed record SharedName(string Text, int Key, KeyUse Use)
    {
        public bool IsPlace => Use.Kind == KeyKind.Place;
    }

    sealed record Pair(LinkedArticle Other, double Cosine, double Score, int Terms, int TitleTerms, List<SharedName> Names)
    {
        /// <summary>The terms that both have, words or not.</summary>
        public required List<string> Proving { get; init; }

        /// <summary>Names and words that both have.</summary>
        public required ImmutableArray<string> Reasons { get; init; }
    }
}
