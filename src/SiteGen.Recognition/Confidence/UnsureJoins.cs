using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A paragraph may be put together from parts that stand apart in the file. Where hardly anything speaks for it, each
/// part stays by itself, in its place, and is marked.</summary>
static class UnsureJoins
{
    // Below this none of the joins on the scored pages was right; a little above, the seam often was.
    const double Likely = -2.55;

    public const string Apart = "one with what stands beside it here";

    public static bool IsUnsure(ImmutableArray<Piece> pieces, Block whole) => pieces.Length > 1 && whole.Extent.Score < Likely;

    /// <summary>The runs of pieces that stand together in the file.</summary>
    public static ImmutableArray<ImmutableArray<Piece>> Part(ImmutableArray<Piece> pieces)
    {
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<Piece>>();
        var start = 0;
        for (var i = 1; i <= pieces.Length; i++)
        {
            if (i < pieces.Length && pieces[i].Index == pieces[i - 1].Index + 1)
                continue;
            runs.Add(pieces[start..i]);
            start = i;
        }

        return runs.ToImmutable();
    }

    public static Block Mark(Block part, Block whole) => part with
    {
        Reading = whole.Reading,
        Membership = whole.Membership,
        Extent = whole.Extent with { Otherwise = Apart },
    };
}
