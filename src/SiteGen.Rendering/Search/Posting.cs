namespace SiteGen.Rendering;

/// <summary>A place of a term, and what stands behind it, in one number: in its order postings are sorted by the second term, then by the place.</summary>
readonly record struct Posting(ulong Key) : IComparable<Posting>
{
    const int PlaceBits = 32;

    /// <param name="place">Counted through all texts, see <see cref="TextRanges"/>.</param>
    /// <param name="second">The rank of the term behind it; 0 is the gap.</param>
    public Posting(int place, int second)
        : this(((ulong)(uint)second << PlaceBits) | (uint)place)
    {
    }

    public int Place => (int)Key;

    public int Second => (int)(Key >> PlaceBits);

    public int CompareTo(Posting other) => Key.CompareTo(other.Key);
}
