namespace SiteGen.Linking;

/// <summary>A list of plain values for each number. A list is replaced, never written into, so that whoever has a <see cref="Snapshot"/> keeps
/// what was.</summary>
sealed class Lists<T>
    where T : unmanaged
{
    const int Bits = 10;
    const int Size = 1 << Bits;

    ReadOnlyMemory<T>[][] parts = [];

    // Those that no snapshot has.
    bool[] isOwn = [];

    /// <summary>The first number that has no list yet.</summary>
    public int Count { get; private set; }

    public ReadOnlyMemory<T> this[int id] => id < Count ? parts[id >> Bits][id & (Size - 1)] : default;

    public ReadOnlySpan<T> Of(int id) => this[id].Span;

    public void Set(int id, ReadOnlyMemory<T> list)
    {
        Reserve(id + 1);
        var part = id >> Bits;
        if (!isOwn[part])
            (parts[part], isOwn[part]) = ([.. parts[part]], true);
        parts[part][id & (Size - 1)] = list;
    }

    public Lists<T> Snapshot()
    {
        Array.Clear(isOwn);
        return new Lists<T> { parts = [.. parts], isOwn = new bool[isOwn.Length], Count = Count };
    }

    public void Save(LedgerWriter to)
    {
        var lengths = new int[Count];
        for (var id = 0; id < Count; id++)
            lengths[id] = this[id].Length;
        to.Array<int>(lengths);
        for (var id = 0; id < Count; id++)
            to.Raw(Of(id));
    }

    public static Lists<T> Read(LedgerReader from)
    {
        var lengths = from.Array<int>();
        ReadOnlyMemory<T> values = from.Values<T>(lengths.Sum(length => (long)length));
        var lists = new Lists<T>();
        lists.Reserve(lengths.Length);
        var at = 0;
        for (var id = 0; id < lengths.Length; id++)
        {
            lists.parts[id >> Bits][id & (Size - 1)] = values.Slice(at, lengths[id]);
            at += lengths[id];
        }

        return lists;
    }

    public void Reserve(int count)
    {
        if (count <= Count)
            return;
        var needed = (count + Size - 1) >> Bits;
        var former = parts.Length;
        if (needed > former)
        {
            Array.Resize(ref parts, needed);
            Array.Resize(ref isOwn, needed);
            for (var part = former; part < needed; part++)
                (parts[part], isOwn[part]) = (new ReadOnlyMemory<T>[Size], true);
        }

        Count = count;
    }
}
