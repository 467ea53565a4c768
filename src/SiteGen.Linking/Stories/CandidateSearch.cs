namespace SiteGen.Linking;

/// <summary>Sums up what an article shares of rare terms and names with others, by way of the tables. Whole numbers, so that the sums
/// of two articles are the same from both sides and in any order. One a thread.</summary>
sealed class CandidateSearch(GramTable grams, LinkedArticle?[] articles)
{
    /// <summary>What a rare name that both have is worth, as a cosine.</summary>
    public const double NameWeight = 0.1;

    /// <summary>A name that more articles share ties none of them together.</summary>
    const int RarestName = 12;

    /// <summary>A term or two in common make no candidate.</summary>
    const float Floor = 0.03f;

    readonly int[] sums = new int[articles.Length];
    readonly int[] names = new int[articles.Length];
    readonly List<int> found = [];

    public static bool IsRareName(KeyKind kind, int articles, Rarity rarity) =>
        kind is not (KeyKind.Figure or KeyKind.LongFigure) && articles <= Math.Min(rarity.Rare, RarestName);

    /// <summary>All, in no order.</summary>
    public List<Candidate> Of(LinkedArticle article, Rarity rarity)
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

    /// <summary>The best, best first.</summary>
    public Candidate[] BestOf(LinkedArticle article, Rarity rarity)
    {
        Collect(article, rarity);
        Span<Candidate> best = new Candidate[Candidate.Most];
        var count = 0;
        foreach (var slot in found)
        {
            var candidate = CandidateAt(slot, article);
            if (candidate.Score < Floor || (count == best.Length && !candidate.IsBefore(best[^1])))
                continue;
            var at = count == best.Length ? count - 1 : count++;
            for (; at > 0 && candidate.IsBefore(best[at - 1]); at--)
                best[at] = best[at - 1];
            best[at] = candidate;
        }

        Clear();
        return best[..count].ToArray();
    }

    void Collect(LinkedArticle article, Rarity rarity)
    {
        for (var i = 0; i < article.Terms.Length; i++)
        {
            var posting = grams.Posting(article.Terms[i]);
            if (posting.Length < 2 || !Rarity.IsLookedUp(posting.Length))
                continue;
            var weight = rarity.Worth(posting.Length) * new Occurrence(article, i).Weight;
            foreach (var other in posting)
            {
                Find(other.Slot);
                sums[other.Slot] += weight * other.Weight;
            }
        }

        foreach (var use in article.Keys)
        {
            if (use.Posting.Count < 2 || !IsRareName(use.Posting.Kind, use.Posting.Count, rarity))
                continue;
            foreach (var (other, _) in use.Posting.Entries)
            {
                Find(other.Slot);
                names[other.Slot]++;
            }
        }

        if (found.Count > 0)
            Forget(article.Slot);
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

    Candidate CandidateAt(int slot, LinkedArticle article)
    {
        var other = articles[slot]!; // only what the archive has stands in its tables
        return new Candidate(other, (float)((sums[slot] / (Rarity.One * (article.Norm * other.Norm))) + (NameWeight * names[slot])));
    }

    void Clear()
    {
        foreach (var slot in found)
            sums[slot] = names[slot] = 0;
        found.Clear();
    }
}
