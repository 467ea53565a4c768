namespace SiteGen.Rendering;

/// <summary>All places of the terms of one stretch of the alphabet, sorted. It is filled with one stretch after the other, so that its rows
/// are made once: with the longest first.</summary>
sealed class Postings(FreshTexts texts, PlaceTrails trails)
{
    // Fewer are sorted sooner by comparing them.
    const int Few = 128;

    Posting[] postings = [];
    Posting[] spare = [];

    /// <summary>The rank of the first of the terms.</summary>
    public int Low { get; private set; }

    /// <summary>Behind the last of them.</summary>
    public int High { get; private set; }

    /// <summary>Takes in a stretch: in the order of the terms, and of each term in that of the texts.</summary>
    public void Fill(int stretch)
    {
        (Low, High) = trails.RanksOf(stretch);
        var count = trails.Count(stretch);
        if (postings.Length < count)
            postings = new Posting[count];
        var next = new int[High - Low];
        for (var rank = Low; rank < High; rank++)
            next[rank - Low] = Start(rank);
        trails.Follow(stretch, next, postings);
    }

    /// <summary>Sorts the places of each term by the term behind it, so that those of each pair stand together.</summary>
    public void SortPairs()
    {
        for (var rank = Low; rank < High; rank++)
            SortBySecond(postings.AsSpan(Start(rank)..Start(rank + 1)));
    }

    public string Name(int rank) => texts.Name(rank);

    public FreshList Singles(int rank) => new(postings.AsSpan(Start(rank)..Start(rank + 1)), texts.Ranges, isPair: false);

    /// <summary>The pairs of a first term: where they begin among all pairs, in the order of the second terms.</summary>
    public (int Start, int End) Pairs(int first)
    {
        var (start, end) = (Start(first), Start(first + 1));
        while (start < end && postings[start].Second == TextTerms.Gap)
            start++;
        return (start, end);
    }

    /// <summary>The rank of the second term of a pair.</summary>
    public int Second(int pair) => postings[pair].Second;

    /// <param name="start">Where the pair begins.</param>
    /// <param name="end">In: where its first term ends. Out: where the pair ends.</param>
    public FreshList Pair(int start, scoped ref int end)
    {
        var at = start + 1;
        while (at < end && postings[at].Second == postings[start].Second)
            at++;
        end = at;
        return new(postings.AsSpan(start..end), texts.Ranges, isPair: true);
    }

    int Start(int rank) => texts.PlacesBefore(rank) - texts.PlacesBefore(Low);

    // By its bytes, from the last, each time by counting (Knuth, The Art of Computer Programming, 5.2.5): it takes linear time, and what is equal
    // stays in its order, which is that of the places.
    void SortBySecond(Span<Posting> group)
    {
        if (group.Length < Few)
        {
            group.Sort();
            return;
        }

        if (spare.Length < group.Length)
            spare = new Posting[group.Length];
        Span<int> next = stackalloc int[byte.MaxValue + 2];
        var from = group;
        var to = spare.AsSpan(0, group.Length);
        for (var shift = 0; texts.Terms >> shift > 0; shift += 8)
        {
            next.Clear();
            foreach (ref readonly var posting in from)
                next[(byte)(posting.Second >> shift) + 1]++;
            for (var digit = 1; digit < next.Length; digit++)
                next[digit] += next[digit - 1];
            foreach (ref readonly var posting in from)
                to[next[(byte)(posting.Second >> shift)]++] = posting;
            var sorted = to;
            to = from;
            from = sorted;
        }

        if (from != group)
            from.CopyTo(group);
    }
}
