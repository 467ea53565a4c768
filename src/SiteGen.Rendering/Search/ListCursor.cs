using System.Runtime.InteropServices;

namespace SiteGen.Rendering;

/// <summary>Goes through the pieces of a <see cref="ListPart"/>.</summary>
ref struct ListCursor(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    ListPlace place = new(-1, 0, 0, false);
    (int Start, int Length) first;
    (int Start, int Length) second;
    (int Start, int Bits) packed;
    int at;
    bool hasMore;

    /// <summary>Goes on where another one stood.</summary>
    public ListCursor(ReadOnlySpan<byte> bytes, ListPlace place)
        : this(bytes)
    {
        at = place.Group;
        first = Text();
        at = place.List;
        second = Text();
        at = place.Piece;
        this.place = place;
        ReadPiece();
    }

    public readonly ReadOnlySpan<char> First => Chars(first);

    public readonly ReadOnlySpan<char> Second => Chars(second);

    public readonly ListPlace Place => place;

    /// <summary>A piece of the same list stands before it.</summary>
    public readonly bool IsRest => place.IsRest;

    /// <summary>A piece of the same list stands behind it.</summary>
    public readonly bool HasMore => hasMore;

    /// <summary>The number that the steps of the piece are counted from.</summary>
    public int From { get; private set; }

    /// <summary>The piece's last article.</summary>
    public int Last { get; private set; }

    /// <summary>How many places its articles have.</summary>
    public int Places { get; private set; }

    public readonly int Bits => packed.Bits;

    /// <summary>Where the bytes of the piece end.</summary>
    public readonly int End => at;

    /// <summary>It has one article only.</summary>
    public readonly bool IsOne => bytes[packed.Start] >= 0x80;

    /// <summary>Its bits, and what stands behind them.</summary>
    public readonly ReadOnlySpan<byte> Packed => bytes[packed.Start..];

    /// <summary>On to the next piece.</summary>
    public bool Next()
    {
        if (hasMore)
        {
            place = place with { Piece = at, IsRest = true };
            ReadPiece();
            return true;
        }

        for (; ; )
        {
            var start = at;
            if (place.Group >= 0 && Text() is (_, >= 0) text)
            {
                (second, place) = (text, new ListPlace(place.Group, start, at, false));
                ReadPiece();
                return true;
            }

            start = at;
            first = Text();
            if (first.Length < 0)
            {
                at = start;
                place = place with { Group = -1 };
                return false;
            }

            place = new ListPlace(start, 0, 0, false);
        }
    }

    static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    void ReadPiece()
    {
        var head = Number(bytes, ref at);
        hasMore = (head & 1) == 1;
        From = place.IsRest ? Number(bytes, ref at) : 0;
        Last = From + Number(bytes, ref at);
        Places = Number(bytes, ref at);
        packed = (at, head >> 1);
        at += (packed.Bits + 7) / 8;
    }

    // A length of -1 stands at the end of a row.
    (int Start, int Length) Text()
    {
        var length = Number(bytes, ref at) - 1;
        var start = at;
        at += Math.Max(0, length) * 2;
        return (start, length);
    }

    readonly ReadOnlySpan<char> Chars((int Start, int Length) text) => MemoryMarshal.Cast<byte, char>(bytes.Slice(text.Start, text.Length * 2));
}

/// <summary>Where a piece stands in its part: its first term, its second term, itself.</summary>
/// <param name="IsRest">Another piece of the same list stands before it.</param>
readonly record struct ListPlace(int Group, int List, int Piece, bool IsRest);
