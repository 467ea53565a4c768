using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>Every term of the archive with the articles that have it, in no order, and the terms of each article. An archive has millions of
/// both, so they lie in a few large arrays.</summary>
sealed class GramTable
{
    public const int Most = ArticleGrams.Most;

    IdTable<GramKey> ids = new();

    // Of the terms: how many articles have it, and where they stand in the pool, with how much room.
    int[] counts = [];
    int[] starts = [];
    int[] rooms = [];
    int[] pool = [];
    int used;

    // Of the articles.
    int[] terms = [];
    byte[] amounts = [];
    byte[] lengths = [];
    double[] norms = [];

    /// <summary>How many articles had what the articles of a change have, before it.</summary>
    public Dictionary<int, int> Before { get; } = [];

    public int Count(int term) => counts[term];

    public ulong Gram(int term) => ids[term].Gram;

    public ReadOnlySpan<int> Posting(int term) => pool.AsSpan(starts[term], counts[term]);

    /// <summary>The terms of an article, ascending by their numbers here.</summary>
    public ReadOnlySpan<int> Terms(int slot) => terms.AsSpan(slot * Most, lengths[slot]);

    /// <summary>How often each stands in it, with the marks of <see cref="ArticleGrams"/>.</summary>
    public ReadOnlySpan<byte> Amounts(int slot) => amounts.AsSpan(slot * Most, lengths[slot]);

    /// <summary>The length of the vector of an article's weights, at least 1.</summary>
    public double Norm(int slot) => norms[slot];

    public void Reserve(int slots)
    {
        if (slots <= lengths.Length)
            return;
        Array.Resize(ref terms, slots * Most);
        Array.Resize(ref amounts, slots * Most);
        Array.Resize(ref lengths, slots);
        Array.Resize(ref norms, slots);
    }

    /// <summary>Gives an article that comes its terms; it stands under them only after <see cref="Turn"/>.</summary>
    public void Admit(int slot, ImmutableArray<ulong> grams, ImmutableArray<byte> own)
    {
        var length = Math.Min(grams.Length, Most);
        var these = terms.AsSpan(slot * Most, length);
        var those = amounts.AsSpan(slot * Most, length);
        for (var i = 0; i < length; i++)
            these[i] = IdOf(grams[i]);
        own.AsSpan(0, length).CopyTo(those);
        these.Sort(those);
        lengths[slot] = (byte)length;
        norms[slot] = Occurrence.NormOf(those);
    }

    public void Turn(Change change)
    {
        Before.Clear();
        foreach (var slot in change.Gone)
        {
            var own = Terms(slot);
            var often = Amounts(slot);
            for (var i = 0; i < own.Length; i++)
            {
                var term = own[i];
                Before.TryAdd(term, counts[term]);
                var at = Posting(term).IndexOf(new Occurrence(slot, often[i]).Packed);
                pool[starts[term] + at] = pool[starts[term] + --counts[term]];
            }
        }

        foreach (var article in change.Come)
        {
            foreach (var term in Terms(article.Slot))
            {
                if (!change.IsFirst)
                    Before.TryAdd(term, counts[term]);
                counts[term]++;
            }
        }

        // Now it is known how long each posting gets; it is filled from its end, and counted again.
        foreach (var article in change.Come)
        {
            foreach (var term in Terms(article.Slot))
                Move(term, change.IsFirst);
        }

        foreach (var article in change.Come)
        {
            var own = Terms(article.Slot);
            var often = Amounts(article.Slot);
            for (var i = 0; i < own.Length; i++)
                pool[starts[own[i]] + --counts[own[i]]] = new Occurrence(article.Slot, often[i]).Packed;
        }

        foreach (var article in change.Come)
        {
            foreach (var term in Terms(article.Slot))
                counts[term]++;
        }
    }

    public void Free(int[] slots)
    {
        foreach (var slot in slots)
            lengths[slot] = 0;
    }

    public void Save(LedgerWriter to)
    {
        if (used > 2 * counts.Sum())
            Pack();
        ids.Save(to);
        to.Array<int>(counts);
        to.Array<int>(starts);
        to.Array<int>(rooms);
        to.Array<int>(pool.AsSpan(0, used));
        to.Array<int>(terms);
        to.Array<byte>(amounts);
        to.Array<byte>(lengths);
        to.Array<double>(norms);
    }

    public static GramTable Read(LedgerReader from)
    {
        var table = new GramTable { ids = IdTable<GramKey>.Read(from), counts = from.Array<int>(), starts = from.Array<int>(), rooms = from.Array<int>() };
        table.pool = from.Growing<int>(out table.used);
        (table.terms, table.amounts, table.lengths, table.norms) = (from.Array<int>(), from.Array<byte>(), from.Array<byte>(), from.Array<double>());
        return table;
    }

    // To the end of the pool, where its room is too small.
    void Move(int term, bool isExact)
    {
        var count = counts[term];
        if (count <= rooms[term])
            return;
        var room = isExact ? count : Math.Max(count, rooms[term] * 3 / 2);
        if (used + room > pool.Length)
            Array.Resize(ref pool, Math.Max(used + room, isExact ? counts.Sum() : pool.Length * 9 / 8));
        // Those that come are counted already, and not yet there.
        pool.AsSpan(starts[term], rooms[term]).CopyTo(pool.AsSpan(used));
        (starts[term], rooms[term]) = (used, room);
        used += room;
    }

    // Without what moved away.
    void Pack()
    {
        var packed = new int[counts.Sum()];
        var at = 0;
        for (var term = 0; term < ids.Count; term++)
        {
            Posting(term).CopyTo(packed.AsSpan(at));
            (starts[term], rooms[term]) = (at, counts[term]);
            at += counts[term];
        }

        (pool, used) = (packed, at);
    }

    int IdOf(ulong gram)
    {
        var id = ids.Add(new GramKey(gram));
        if (id >= counts.Length)
        {
            var size = Math.Max(1024, counts.Length * 2);
            Array.Resize(ref counts, size);
            Array.Resize(ref starts, size);
            Array.Resize(ref rooms, size);
        }

        return id;
    }
}
