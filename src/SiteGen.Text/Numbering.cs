using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SiteGen.Text;

/// <summary>A number for each of many keys, such as pairs of characters. A page asks for every character, and an open table with linear
/// probing (Knuth, The Art of Computer Programming 3, 6.4) answers in a third of the time of a dictionary.</summary>
/// <typeparam name="TKey">No wider than the keys are: a page's table then fits into the processor's nearer memory.</typeparam>
public sealed class Numbering<TKey> : IDisposable
    where TKey : unmanaged, IBinaryInteger<TKey>
{
    // No key is 0. Lent, because a page's table is so large that it would stay until everything is collected: a tenth of the time.
    (TKey Key, int Number)[] slots;

    /// <param name="expected">About how many keys there will be at most.</param>
    public Numbering(int expected = 512) => slots = Rent((int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * expected, 1024, 1 << 16)));

    public int Count { get; private set; }

    public void Dispose() => ArrayPool<(TKey, int)>.Shared.Return(slots);

    public bool Knows(TKey key) => SlotOf(slots, key).Key == key;

    /// <summary>The key's number; 0 where it is not known.</summary>
    public int Find(TKey key) => SlotOf(slots, key).Number;

    /// <summary>The key's number, to be read or to be set; 0 where it was not known.</summary>
    public ref int Of(TKey key, out bool isKnown)
    {
        // At most half of the slots are taken, so that a search is short.
        if (Count * 2 >= slots.Length)
            Grow();
        ref var slot = ref SlotOf(slots, key);
        isKnown = slot.Key == key;
        if (!isKnown)
        {
            slot.Key = key;
            Count++;
        }

        return ref slot.Number;
    }

    /// <summary>All keys with their numbers, in no order; between them are empty slots, whose key is 0.</summary>
    public ReadOnlySpan<(TKey Key, int Number)> All => slots;

    void Grow()
    {
        var larger = Rent(slots.Length * 4);
        foreach (var slot in slots)
        {
            if (slot.Key != TKey.Zero)
                SlotOf(larger, slot.Key) = slot;
        }

        Dispose();
        slots = larger;
    }

    // The pool's arrays are powers of two long.
    static (TKey Key, int Number)[] Rent(int length)
    {
        var slots = ArrayPool<(TKey, int)>.Shared.Rent(length);
        Array.Clear(slots);
        return slots;
    }

    // The upper bits of a product with the golden ratio are well mixed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ref (TKey Key, int Number) SlotOf((TKey Key, int Number)[] slots, TKey key)
    {
        var mask = slots.Length - 1;
        var at = (int)((ulong.CreateTruncating(key) * 0x9E3779B97F4A7C15) >> BitOperations.LeadingZeroCount((ulong)mask));
        while (slots[at].Key is var there && there != key && there != TKey.Zero)
            at = (at + 1) & mask;
        return ref slots[at];
    }
}
