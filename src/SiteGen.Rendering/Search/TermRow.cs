using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>Terms by their numbers, one a place. All texts of an archive are held at once, so that they take two bytes a place where the
/// numbers let them, else four.</summary>
readonly struct TermRow
{
    readonly ushort[]? narrow;
    readonly int[] wide;

    public TermRow(ReadOnlySpan<int> terms)
    {
        wide = [];
        if (terms.ContainsAnyExceptInRange(0, ushort.MaxValue))
        {
            wide = terms.ToArray();
            return;
        }

        narrow = new ushort[terms.Length];
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = (ushort)terms[i];
    }

    public int Length => narrow?.Length ?? wide.Length;

    public int this[int place] => narrow is not null ? narrow[place] : wide[place];

    /// <summary>Looks up the terms at some places and behind them; none of them is the last of the row.</summary>
    /// <param name="ranks">By the number of a term.</param>
    public void Read(Span<TermPlace> places, ReadOnlySpan<int> ranks)
    {
        if (narrow is not null)
            Read<ushort>(narrow, places, ranks);
        else
            Read<int>(wide, places, ranks);
    }

    // So short that the processor fetches for many places at once: they are far from each other in the memory.
    static void Read<T>(ReadOnlySpan<T> terms, Span<TermPlace> places, ReadOnlySpan<int> ranks)
        where T : IBinaryInteger<T>
    {
        foreach (ref var at in places)
            at = at with { First = ranks[int.CreateTruncating(terms[at.Place])], Second = ranks[int.CreateTruncating(terms[at.Place + 1])] };
    }
}
