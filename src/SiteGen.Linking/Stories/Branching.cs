using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Which terms may be pieces of words: a word has many neighbours, a piece of one has on one side always the same (the branching of
/// Harris and of Jin and Tanaka-Ishii, 2006).</summary>
static class Branching
{
    const int RowBits = 11;

    // In place of a neighbour: there are several.
    const char Many = '\uFFFF';

    /// <summary>One walk through the texts looks for all terms.</summary>
    /// <param name="grams">At most 255.</param>
    /// <param name="arePieces">For each gram the answer; a Latin word is none.</param>
    public static void FindPieces(IEnumerable<string> texts, ReadOnlySpan<ulong> grams, Span<bool> arePieces)
    {
        // Terms whose last two ideographs fall into the same row hang one behind the other, counted from 1.
        Span<byte> rows = stackalloc byte[1 << RowBits], next = stackalloc byte[grams.Length];
        Span<byte> lengths = stackalloc byte[grams.Length];
        Span<char> left = stackalloc char[grams.Length], right = stackalloc char[grams.Length];
        rows.Clear();
        left.Clear();
        right.Clear();
        for (var i = 0; i < grams.Length; i++)
        {
            arePieces[i] = !Gram.IsWord(grams[i]);
            if (!arePieces[i])
                continue;
            lengths[i] = (byte)Gram.Length(grams[i]);
            ref var row = ref rows[RowOf(grams[i])];
            next[i] = row;
            row = (byte)(i + 1);
        }

        foreach (var text in texts)
        {
            // The last four characters.
            var last = 0UL;
            for (var end = 1; end <= text.Length; end++)
            {
                last = (last << 16) | text[end - 1];
                for (int n = rows[RowOf(last)]; n > 0; n = next[n - 1])
                {
                    var i = n - 1;
                    if (!arePieces[i] || Gram.Last(last, lengths[i]) != grams[i])
                        continue;
                    var start = end - lengths[i];
                    Meet(ref left[i], start > 0 ? text[start - 1] : ' ');
                    Meet(ref right[i], end < text.Length ? text[end] : ' ');
                    arePieces[i] = left[i] != Many || right[i] != Many;
                }
            }
        }
    }

    static void Meet(ref char before, char neighbour)
    {
        if (before != Many)
            before = !Ideographs.IsHan(neighbour) || (before != '\0' && before != neighbour) ? Many : neighbour;
    }

    static int RowOf(ulong gram) => (int)((uint)Gram.Last(gram, 2) * 0x9E3779B9u >> (32 - RowBits));
}
