namespace SiteGen.Rendering;

/// <summary>Where the terms of a stretch of the alphabet stand, written as bits.</summary>
public sealed class SearchLists
{
    internal BitWriter Bits { get; } = new(1 << 16);

    internal List<SearchList> Lists { get; } = [];

    /// <summary>The bits as they are copied from, once all are written.</summary>
    internal ReadOnlyMemory<byte> Packed { get; private set; }

    internal SearchLists Close()
    {
        Packed = Bits.Written;
        return this;
    }
}

/// <summary>Where one term, or one pair of terms, stands. A long list is cut into several, the newest articles first.</summary>
/// <param name="First">The first term of the pair; 0 where <paramref name="Second"/> stands alone.</param>
/// <param name="From">The number of the first article that it can name.</param>
readonly record struct SearchList(int First, int Second, int From, int Start, int Length);
