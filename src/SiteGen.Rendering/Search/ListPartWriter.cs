using System.Runtime.InteropServices;

namespace SiteGen.Rendering;

/// <summary>Writes a <see cref="ListPart"/>; <see cref="ListCursor"/> reads it.</summary>
/// <param name="capacity">In bytes; it grows.</param>
sealed class ListPartWriter(int capacity)
{
    const int Padding = 8;

    byte[] bytes = new byte[capacity + 64];
    int length;
    readonly List<int> costs = [];
    (int Start, int Length) group = (-1, 0);
    int termCost;
    int groupCost;
    int paidCost;
    int list;
    int piece;

    /// <summary>Pieces of the list that was begun last.</summary>
    public int Pieces { get; private set; }

    public void BeginList(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (group.Start < 0 || !Chars(group).SequenceEqual(first))
        {
            if (group.Start >= 0)
                Number(0);
            group = Text(first);
            groupCost = first.Length > 0 ? Cost(first) : 0;
        }

        list = length;
        Text(second);
        termCost = Cost(second);
        Pieces = 0;
    }

    /// <param name="packed">With eight bytes behind those that count.</param>
    public void Piece(int from, int last, int bits, ReadOnlySpan<byte> packed)
    {
        if (Pieces++ > 0)
            bytes[piece] |= 1; // the one before it was not the last
        piece = length;
        Number(bits << 1);
        if (Pieces > 1)
            Number(from);
        Number(last - from);
        var count = (bits + 7) / 8;
        Reserve(count);
        packed[..count].CopyTo(bytes.AsSpan(length));
        length += count;
        costs.Add(bits + termCost + groupCost);
        (paidCost, groupCost) = (groupCost, 0);
    }

    /// <summary>Takes the piece that was written last away, for another one to be written in its place, and gives its bits.</summary>
    public ReadOnlySpan<byte> TakeBack()
    {
        var at = piece;
        ListCursor.Number(bytes, ref at);
        if (Pieces > 1)
            ListCursor.Number(bytes, ref at);
        ListCursor.Number(bytes, ref at);
        length = piece;
        Pieces--;
        groupCost = paidCost;
        costs.RemoveAt(costs.Count - 1);
        return bytes.AsSpan(at);
    }

    public void EndList()
    {
        if (Pieces == 0)
            length = list;
    }

    public ListPart Close()
    {
        if (group.Start >= 0)
            Number(0);
        Number(0);
        Reserve(Padding);
        bytes.AsSpan(length, Padding).Clear();
        return new ListPart(bytes.AsMemory(0, length + Padding), costs.ToArray());
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
            Array.Resize(ref bytes, Math.Max(length + count + Padding, bytes.Length * 2));
    }
}
