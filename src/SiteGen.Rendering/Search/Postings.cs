namespace SiteGen.Rendering;

/// <summary>All places of the terms of one stretch of the alphabet, sorted. It is filled with one stretch after the other, so that its rows
/// are made once: with the longest first.</summary>
sealed class Postings
{
    readonly FreshTexts texts;
    readonly PlaceTrails trails;
    readonly int[] seconds;
    Posting[] places = [];
    Posting[] sorted = [];
    int count;

    public Postings(FreshTexts texts, PlaceTrails trails)
    {
        (this.texts, this.trails) = (texts, trails);
        seconds = new int[texts.Terms + 2];
    }

    /// <summary>The rank of the first of the terms.</summary>
    public int Low { get; private set; }

    /// <summary>Behind the last of them.</summary>
    public int High { get; private set; }

    public void Fill(int stretch)
    {
        (Low, High) = trails.RanksOf(stretch);
        count = trails.Count(stretch);
        if (places.Length < count)
            (places, sorted) = (new Posting[count], new Posting[count]);
        trails.Follow(stretch, places);
    }

    /// <summary>In the order of the terms, and of each term in that of the texts.</summary>
    public void SortSingles() => SortByFirst();

    /// <summary>So that the places of each pair stand together: after <see cref="SortSingles"/> by the second term and then again by the first, each
    /// time by counting (Knuth, The Art of Computer Programming, 5.2), so that it takes linear time, and what is equal stays in its order.</summary>
    public void SortPairs()
    {
        seconds.AsSpan().Clear();
        foreach (ref readonly var posting in sorted.AsSpan(0, count))
            seconds[posting.Second + 1]++;
        for (var second = 1; second < seconds.Length; second++)
            seconds[second] += seconds[second - 1];
        foreach (ref readonly var posting in sorted.AsSpan(0, count))
            places[seconds[posting.Second]++] = posting;
        SortByFirst();
    }

    public string Name(int rank) => texts.Name(rank);

    public FreshList Singles(int rank) => new(sorted.AsSpan(Start(rank)..Start(rank + 1)), isPair: false);

    /// <summary>The pairs of a first term: where they begin among all pairs, in the order of the second terms.</summary>
    public (int Start, int End) Pairs(int first)
    {
        var (start, end) = (Start(first), Start(first + 1));
        while (start < end && sorted[start].Second == TextTerms.Gap)
            start++;
        return (start, end);
    }

    /// <summary>The rank of the second term of a pair.</summary>
    public int Second(int pair) => sorted[pair].Second;

    /// <param name="start">Where the pair begins.</param>
    /// <param name="end">In: where its first term ends. Out: where the pair ends.</param>
    public FreshList Pair(int start, scoped ref int end)
    {
        var at = start + 1;
        while (at < end && sorted[at].Second == sorted[start].Second)
            at++;
        end = at;
        return new(sorted.AsSpan(start..end), isPair: true);
    }

    int Start(int rank) => texts.PlacesBefore(rank) - texts.PlacesBefore(Low);

    void SortByFirst()
    {
        var next = new int[High - Low];
        for (var rank = Low; rank < High; rank++)
            next[rank - Low] = Start(rank);
        foreach (ref readonly var posting in places.AsSpan(0, count))
            sorted[next[posting.First - Low]++] = posting;
    }
}
