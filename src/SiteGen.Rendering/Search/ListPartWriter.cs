using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Writes a <see cref="ListPart"/>; <see cref="ListCursor"/> reads it.</summary>
/// <param name="earlier">The part from which lists are copied.</param>
sealed class ListPartWriter(ListPart earlier)
{
    const int Padding = 8;

    const int UsualLength = 1 << 16;

    // Lent, and a little more than there was: to grow is to copy all.
    byte[] bytes = ArrayPool<byte>.Shared.Rent(earlier.Bytes.Length + (earlier.Bytes.Length / 16) + UsualLength);
    int length;
    int[] costs = ArrayPool<int>.Shared.Rent(UsualLength);
    int costCount;
    (int Start, int Length) group = (-1, 0);
    int termCost;
    int groupCost;
    int paidCost;
    int list;
    int piece;
    int lastBits;
    int lastPlaces;
    // Lists that are copied together, and the group in which they stood.
    (int Start, int End) copied;
    int copiedGroup = -1;

    /// <summary>Pieces of the list that was begun last.</summary>
    public int Pieces { get; private set; }

    public void BeginList(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        CopyLists();
        BeginGroup(first);
        copiedGroup = -1;
        list = length;
        Text(second);
        termCost = Cost(second);
        Pieces = 0;
    }

    /// <summary>A list that is what it was, all of it.</summary>
    /// <param name="list">Its only piece.</param>
    public void CopyList(scoped in ListCursor list)
    {
        if (list.Place.Group != copiedGroup)
        {
            CopyLists();
            BeginGroup(list.First);
            copiedGroup = list.Place.Group;
        }

        if (list.Place.List != copied.End)
        {
            CopyLists();
            copied.Start = list.Place.List;
        }

        copied.End = list.End;
        AddCost(list.Bits + Cost(list.Second) + groupCost);
        groupCost = 0;
    }

    /// <param name="packed">With eight bytes behind those that count.</param>
    public void Piece(int from, int last, int places, int bits, ReadOnlySpan<byte> packed)
    {
        if (Pieces++ > 0)
            bytes[piece] |= 1; // the one before it was not the last
        piece = length;
        Number(bits << 1);
        if (Pieces > 1)
            Number(from);
        Number(last - from);
        Number(places);
        (lastBits, lastPlaces) = (bits, places);
        var count = (bits + 7) / 8;
        Reserve(count);
        packed[..count].CopyTo(bytes.AsSpan(length));
        length += count;
        AddCost(bits + termCost + groupCost);
        (paidCost, groupCost) = (groupCost, 0);
    }

    /// <summary>Takes the piece that was written last away, for another one to be written in its place, and gives its bits.</summary>
    public ReadOnlySpan<byte> TakeBack(out int bits, out int places)
    {
        var at = length - ((lastBits + 7) / 8);
        (bits, places) = (lastBits, lastPlaces);
        length = piece;
        Pieces--;
        groupCost = paidCost;
        costCount--;
        return bytes.AsSpan(at);
    }

    /// <summary>Names another article in the piece that was written last, which has only one.</summary>
    public void Rename(int number, int numberBits)
    {
        var at = length - ((lastBits + 7) / 8);
        var start = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at));
        var mask = ((1ul << numberBits) - 1) << (63 - numberBits);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at), (start & ~mask) | ((ulong)number << (63 - numberBits)));
    }

    public void EndList()
    {
        if (Pieces == 0)
            length = list;
    }

    public ListPart Close()
    {
        CopyLists();
        if (group.Start >= 0)
            Number(0);
        Number(0);
        Reserve(Padding);
        bytes.AsSpan(length, Padding).Clear();
        var part = new ListPart(bytes.AsSpan(0, length + Padding).ToArray(), costs.AsSpan(0, costCount).ToArray());
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<int>.Shared.Return(costs);
        (bytes, costs) = ([], []);
        return part;
    }

    void AddCost(int cost)
    {
        if (costCount == costs.Length)
            LentArray.Grow(ref costs, costCount, costCount + 1);
        costs[costCount++] = cost;
    }

    void BeginGroup(ReadOnlySpan<char> first)
    {
        if (group.Start >= 0 && Chars(group).SequenceEqual(first))
            return;
        if (group.Start >= 0)
            Number(0);
        group = Text(first);
        groupCost = first.Length > 0 ? Cost(first) : 0;
    }

    void CopyLists()
    {
        var own = earlier.Bytes.Span[copied.Start..copied.End];
        Reserve(own.Length);
        own.CopyTo(bytes.AsSpan(length));
        length += own.Length;
        copied = default;
    }

    // Nearly: what a term takes depends on the one before it.
    static int Cost(ReadOnlySpan<char> term) => term.Length > 1 ? 12 + (5 * term.Length) : 14;

    ReadOnlySpan<char> Chars((int Start, int Length) text) => MemoryMarshal.Cast<byte, char>(bytes.AsSpan(text.Start, text.Length * 2));

    (int Start, int Length) Text(ReadOnlySpan<char> text)
    {
        Number(text.Length + 1);
        var chars = MemoryMarshal.AsBytes(text);
        Reserve(chars.Length);
        chars.CopyTo(bytes.AsSpan(length));
        length += chars.Length;
        return (length - chars.Length, text.Length);
    }

    void Number(int value)
    {
        Reserve(5);
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
    }

    void Reserve(int count)
    {
        // Room for the eight bytes that readers look ahead.
        if (bytes.Length < length + count + Padding)
            LentArray.Grow(ref bytes, length, length + count + Padding);
    }
}
