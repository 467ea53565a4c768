namespace SiteGen.Rendering;

/// <summary>Sorts by small whole numbers and leaves what is equal in its order: a counting sort (Knuth, The Art of Computer Programming,
/// 5.2), in linear time.</summary>
static class StableSort
{
    /// <param name="items">In their order.</param>
    /// <param name="keys">By the item.</param>
    /// <param name="sorted">Takes the items.</param>
    /// <param name="starts">Takes where those of each key begin, with the end behind.</param>
    public static void By(ReadOnlySpan<int> items, ReadOnlySpan<int> keys, Span<int> sorted, Span<int> starts)
    {
        starts.Clear();
        foreach (var item in items)
            starts[keys[item] + 1]++;
        for (var key = 1; key < starts.Length; key++)
            starts[key] += starts[key - 1];
        foreach (var item in items)
            sorted[starts[keys[item]]++] = item;
        // Each now stands where the next one began.
        starts[..^1].CopyTo(starts[1..]);
        starts[0] = 0;
    }
}
