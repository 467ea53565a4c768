namespace SiteGen.Rendering;

/// <summary>Sorts by small whole numbers and leaves what is equal in its order: a counting sort (Knuth, The Art of Computer Programming,
/// 5.2), in linear time. The result does not depend on the number of threads.</summary>
static class StableSort
{
    const int Chunks = 8;

    /// <param name="count">How many items there are.</param>
    /// <param name="item">Gives the items in their order.</param>
    /// <param name="key">From 0 up to <paramref name="keys"/>; negative for what is left out.</param>
    /// <param name="kept">What is kept of an item.</param>
    /// <returns>The items, and where those of each key begin, with the end behind.</returns>
    public static (TKept[] Items, int[] Starts) By<TItem, TKept>(int count, Func<int, TItem> item, Func<TItem, int> key, Func<TItem, TKept> kept, int keys)
    {
        var next = new int[Chunks][];
        Parallel.For(0, Chunks, chunk =>
        {
            var own = next[chunk] = new int[keys];
            for (var i = Begin(chunk); i < Begin(chunk + 1); i++)
            {
                if (key(item(i)) is var k and >= 0)
                    own[k]++;
            }
        });
        var starts = new int[keys + 1];
        var end = 0;
        for (var k = 0; k < keys; k++)
        {
            starts[k] = end;
            foreach (var own in next)
                (own[k], end) = (end, end + own[k]);
        }

        starts[keys] = end;
        var sorted = new TKept[end];
        Parallel.For(0, Chunks, chunk =>
        {
            var own = next[chunk];
            for (var i = Begin(chunk); i < Begin(chunk + 1); i++)
            {
                var one = item(i);
                if (key(one) is var k and >= 0)
                    sorted[own[k]++] = kept(one);
            }
        });
        return (sorted, starts);

        int Begin(int chunk) => (int)((long)count * chunk / Chunks);
    }
}
