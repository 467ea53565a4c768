namespace SiteGen.Linking;

/// <summary>Sums up what an article shares of rare terms and names with others, by way of the tables. Whole numbers, so that the sums
/// of two articles are the same from both sides and in any order. One a thread.</summary>
sealed class CandidateSearch(GramTable grams, KeyTable keys, ArticleTable articles)
{
    /// <summary>What a rare name that both have is worth, as a cosine.</summary>
    public const double NameWeight = 0.1;

    /// <summary>A name that more articles share ties none of them together.</summary>
    const int RarestName = 12;

    /// <summary>A term or two in common make no candidate.</summary>
    const float Floor = 0.03f;

    readonly int[] sums = new int[articles.Size];
    readonly int[] names = new int[articles.Size];
    readonly List<int> found = [];
    readonly Candidate[] best = new Candidate[Candidate.Most];

    public static bool IsRareName(KeyKind kind, int articles, Rarity rarity) =>
        kind is not (KeyKind.Figure or KeyKind.LongFigure) && articles <= Math.Min(rarity.Rare, RarestName);

    /// <summary>All, in no order.</summary>
    public List<Candidate> Of(int article, Rarity rarity)
    {
        Collect(article, rarity);
        var all = new List<Candidate>();
        foreach (var slot in found)
        {
            if (CandidateAt(slot, article) is { Score: >= Floor } candidate)
                all.Add(candidate);
        }

        Clear();
        return all;
    }

    /// <summary>The best, best first; until the next is asked for.</summary>
    public ReadOnlySpan<Candidate> BestOf(int article, Rarity rarity)
    {
        Collect(article, rarity);
        var count = 0;
        foreach (var slot in found)
        {
            var candidate = CandidateAt(slot, article);
            if (candidate.Score < Floor || (count == best.Length && !candidate.IsBefore(best[^1], articles)))
                continue;
            var at = count == best.Length ? count - 1 : count++;
            for (; at > 0 && candidate.IsBefore(best[at - 1], articles); at--)
                best[at] = best[at - 1];
            best[at] = candidate;
        }

        Clear();
        return best.AsSpan(0, count);
    }

    void Collect(int article, Rarity rarity)
    {
        var terms = grams.Terms(article);
        var amounts = grams.Amounts(article);
        for (var i = 0; i < terms.Length; i++)
        {
            var posting = grams.Posting(terms[i]);
            if (posting.Length < 2 || !Rarity.IsLookedUp(posting.Length))
                continue;
            var weight = rarity.Worth(posting.Length) * Occurrence.WeightOf(amounts[i]);
            foreach (var packed in posting)
            {
                var other = Occurrence.Unpack(packed);
                Find(other.Slot);
                sums[other.Slot] += weight * other.Weight;
            }
        }

        foreach (var key in keys.Of(article))
        {
            var posting = keys.Posting(key);
            if (posting.Count < 2 || !IsRareName(keys.KindOf(key), posting.Count, rarity))
                continue;
            for (var i = 0; i < posting.Count; i++)
            {
                Find(posting.Slot(i));
                names[posting.Slot(i)]++;
            }
        }

        if (found.Count > 0)
            Forget(article);
    }

    void Find(int slot)
    {
        if (sums[slot] + names[slot] == 0)
            found.Add(slot);
    }

    // Nothing is a candidate of itself.
    void Forget(int slot)
    {
        found.Remove(slot);
        sums[slot] = names[slot] = 0;
    }

    Candidate CandidateAt(int slot, int article) =>
        new(slot, (float)((sums[slot] / (Rarity.One * (grams.Norm(article) * grams.Norm(slot)))) + (NameWeight * names[slot])));

    void Clear()
    {
        foreach (var slot in found)
            sums[slot] = names[slot] = 0;
        found.Clear();
    }
}
