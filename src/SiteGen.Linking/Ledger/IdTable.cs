using System.Numerics;

namespace SiteGen.Linking;

/// <summary>Numbers for keys, from 0 in the order in which they come: an open table with linear probing, whose arrays are kept on the disk as
/// they are.</summary>
sealed class IdTable<TKey>
    where TKey : unmanaged, IEquatable<TKey>, ITableKey
{
    TKey[] keys = [];

    // A key's number and one more; 0 where none stands. At most half of them are taken.
    int[] places = new int[16];

    public int Count { get; private set; }

    public TKey this[int id] => keys[id];

    /// <returns>-1 where the key has none.</returns>
    public int Find(TKey key) => places[PlaceOf(key)] - 1;

    public int Add(TKey key)
    {
        var place = PlaceOf(key);
        if (places[place] is > 0 and var known)
            return known - 1;
        if (Count == keys.Length)
            Array.Resize(ref keys, Math.Max(64, Count * 2));
        keys[Count] = key;
        places[place] = ++Count;
        if (Count * 2 > places.Length)
            Spread();
        return Count - 1;
    }

    public void Save(LedgerWriter to)
    {
        to.Array(keys.AsSpan(0, Count));
        to.Array<int>(places);
    }

    public static IdTable<TKey> Read(LedgerReader from)
    {
        var keys = from.Growing<TKey>(out var count);
        return new IdTable<TKey> { keys = keys, Count = count, places = from.Array<int>() };
    }

    void Spread()
    {
        places = new int[places.Length * 4];
        for (var id = 0; id < Count; id++)
            places[PlaceOf(keys[id])] = id + 1;
    }

    int PlaceOf(TKey key)
    {
        var mask = places.Length - 1;
        var at = (int)(key.Mixed >> BitOperations.LeadingZeroCount((ulong)mask));
        while (places[at] is > 0 and var there && !keys[there - 1].Equals(key))
            at = (at + 1) & mask;
        return at;
    }
}

interface ITableKey
{
    /// <summary>Its upper bits are well mixed.</summary>
    ulong Mixed { get; }
}

readonly record struct GramKey(ulong Gram) : ITableKey
{
    // The upper bits of a product with the golden ratio are well mixed.
    public ulong Mixed => Gram * 0x9E3779B97F4A7C15;
}
