using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>Goes through the pieces of several parts, one behind the other.</summary>
ref struct ShardCursor(ImmutableArray<ListPart> parts, int part, ListPlace start)
{
    ListCursor cursor = new(parts[part].Bytes.Span, start);

    public readonly ReadOnlySpan<char> First => cursor.First;

    public readonly ReadOnlySpan<char> Second => cursor.Second;

    public readonly ReadOnlySpan<byte> Packed => cursor.Packed;

    public readonly int Bits => cursor.Bits;

    /// <summary>How many pieces from here on have this first term.</summary>
    /// <param name="most">Not more than these are counted.</param>
    public readonly int CountOfGroup(int most)
    {
        var ahead = this;
        var count = 1;
        while (count < most && ahead.Next() && ahead.First.SequenceEqual(First))
            count++;
        return count;
    }

    public bool Next()
    {
        while (!cursor.Next())
        {
            if (++part == parts.Length)
                return false;
            cursor = new(parts[part].Bytes.Span);
        }

        return true;
    }
}
