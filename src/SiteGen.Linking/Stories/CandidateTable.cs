namespace SiteGen.Linking;

/// <summary>Of each article the others that share most rare things with it, best first.</summary>
sealed class CandidateTable(ArticleTable articles)
{
    Candidate[] all = [];
    byte[] counts = [];

    public ReadOnlySpan<Candidate> Of(int slot) => all.AsSpan(slot * Candidate.Most, counts[slot]);

    public void Reserve(int slots)
    {
        if (slots <= counts.Length)
            return;
        Array.Resize(ref all, slots * Candidate.Most);
        Array.Resize(ref counts, slots);
    }

    public void Set(int slot, ReadOnlySpan<Candidate> best)
    {
        best.CopyTo(all.AsSpan(slot * Candidate.Most));
        counts[slot] = (byte)best.Length;
    }

    /// <returns>False where it is not among the best.</returns>
    public bool Enter(int slot, Candidate candidate)
    {
        var best = all.AsSpan(slot * Candidate.Most, Candidate.Most);
        var at = (int)counts[slot];
        while (at > 0 && candidate.IsBefore(best[at - 1], articles))
            at--;
        if (at == Candidate.Most)
            return false;
        counts[slot] = (byte)Math.Min(counts[slot] + 1, Candidate.Most);
        best[at..(counts[slot] - 1)].CopyTo(best[(at + 1)..]);
        best[at] = candidate;
        return true;
    }

    public bool Has(int slot, int other)
    {
        foreach (var candidate in Of(slot))
        {
            if (candidate.Slot == other)
                return true;
        }

        return false;
    }

    public void Save(LedgerWriter to)
    {
        to.Array<byte>(counts);
        for (var slot = 0; slot < counts.Length; slot++)
            to.Raw(Of(slot));
    }

    public static CandidateTable Read(LedgerReader from, ArticleTable articles)
    {
        var table = new CandidateTable(articles) { counts = from.Array<byte>() };
        table.all = new Candidate[table.counts.Length * Candidate.Most];
        for (var slot = 0; slot < table.counts.Length; slot++)
            from.Fill(table.all.AsSpan(slot * Candidate.Most, table.counts[slot]));
        return table;
    }
}
