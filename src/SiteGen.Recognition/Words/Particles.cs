using System.Buffers;
using System.Collections.Frozen;

namespace SiteGen.Recognition;

/// <summary>Small words that say of themselves that the sentence goes on.</summary>
static class Particles
{
    // Conjunctions, demonstratives and adverbs: something has to follow.
    static readonly SearchValues<char> Lead = SearchValues.Create("与及或把被从将且并但却若则其该每某这很最更较越已曾不未没也就才又仍仅");

    // Aspect marks, plurals and final particles: something has to stand before.
    static readonly SearchValues<char> Lean = SearchValues.Create("的了着们吗呢吧");

    /// <summary>Between these two characters no sentence ends.</summary>
    public static bool GoOn(char last, char first) => Lead.Contains(last) || Lean.Contains(first);

    // Articles, prepositions and conjunctions, with which no title and no sentence ends.
    static readonly FrozenSet<string> LatinLead = new[]
    {
        "a", "an", "the", "of", "in", "at", "to", "for", "from", "with", "without", "by", "and", "or", "but", "nor", "as", "than", "that", "into", "onto", "upon", "between", "during", "because", "whose", "its", "their", "our", "your", "my", "is", "are", "was", "were",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The last word wants another behind it.</summary>
    public static bool WantsMore(string text)
    {
        if (!text[^1].IsLatin)
            return false;
        var start = text.Length;
        while (start > 0 && text[start - 1].IsLatin)
            start--;
        return start > 0 && text[start - 1] == ' ' && LatinLead.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start));
    }
}
