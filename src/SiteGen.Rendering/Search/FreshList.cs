namespace SiteGen.Rendering;

/// <summary>What new pages add to one list, article by article.</summary>
/// <param name="pairs">The places of a pair, or for a single term none.</param>
/// <param name="singles">The places of a single term.</param>
ref struct FreshList(Postings postings, ReadOnlySpan<int> pairs, ReadOnlySpan<long> singles)
{
    readonly ReadOnlySpan<int> pairs = pairs;
    readonly ReadOnlySpan<long> singles = singles;
    int at;
    int local = -1;

    /// <summary>The number of the next article; above all others where there is none.</summary>
    public int Number { get; private set; } = int.MaxValue;

    readonly int Length => pairs.Length + singles.Length;

    readonly int Place => pairs.IsEmpty ? (int)singles[at] : pairs[at];

    public bool Next()
    {
        if (at == Length)
        {
            Number = int.MaxValue;
            return false;
        }

        local = postings.ArticleOf(Place);
        Number = postings.Number(local);
        return true;
    }

    /// <summary>Adds the next article and goes on.</summary>
    public void AddTo(ListBuilder list)
    {
        var piece = list.Add(Number);
        var (start, end) = postings.Bounds(local);
        if (!singles.IsEmpty)
            piece.AddPlace(Place - start);
        for (; at < Length && Place < end; at++)
        {
            if (singles.IsEmpty)
                piece.AddPlace(Place - start);
        }

        Next();
    }
}
