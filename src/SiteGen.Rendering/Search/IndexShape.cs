using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>What one must know to read the lists.</summary>
/// <param name="NumberBits">Bits of the number of an article.</param>
/// <param name="PlaceBits">Rice's parameter for places within an article.</param>
readonly record struct IndexShape(int NumberBits, int PlaceBits)
{
    /// <param name="articles">How many articles there are.</param>
    /// <param name="places">How many places they have together.</param>
    public static IndexShape Of(int articles, long places) =>
        new(articles < 3 ? 1 : BitOperations.Log2((uint)articles - 1) + 1, BitWriter.RiceBits((int)(places / Math.Max(1, articles))));
}
