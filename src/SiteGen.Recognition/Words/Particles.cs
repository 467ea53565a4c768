using System.Buffers;

namespace SiteGen.Recognition;

/// <summary>Chinese characters that say of themselves that the sentence goes on.</summary>
static class Particles
{
    // Conjunctions, demonstratives and adverbs: something has to follow.
    static readonly SearchValues<char> Lead = SearchValues.Create("与及或把被从将且并但却若则其该每某这很最更较越已曾不未没也就才又仍仅");

    // Aspect marks, plurals and final particles: something has to stand before.
    static readonly SearchValues<char> Lean = SearchValues.Create("的了着们吗呢吧");

    /// <summary>Between these two characters no sentence ends.</summary>
    public static bool GoOn(char last, char first) => Lead.Contains(last) || Lean.Contains(first);
}
