using System.Collections.Concurrent;

namespace SiteGen.Rendering;

/// <summary>Numbers for the terms of the index, from 1 as they come: so they say nothing of the order of the terms, and most are small.
/// Safe to use from several threads.</summary>
sealed class TermTable
{
    // By the character; 0 where it has no number yet.
    readonly int[] characters = new int[char.MaxValue + 1];
    // And characters beyond the basic plane.
    readonly ConcurrentDictionary<string, int> words = new(StringComparer.Ordinal);
    int last;

    /// <summary>Above every number given so far.</summary>
    public int End => last + 1;

    /// <summary>The terms of a folded text in their order.</summary>
    public void Read(ReadOnlySpan<char> folded, List<int> terms)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            // Nearly all of a Chinese text; no part of a word ever gets a number.
            if (characters[c] is var known and > 0 && c != ' ' && !char.IsSurrogate(c))
            {
                terms.Add(known);
                continue;
            }

            var length = 1;
            if (Folding.IsWord(c))
            {
                while (i + length < folded.Length && Folding.IsWord(folded[i + length]))
                    length++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < folded.Length && char.IsLowSurrogate(folded[i + 1]))
            {
                length = 2;
            }
            else
            {
                // Between two words it parts them, and that is all it does.
                if (c != ' ' || !Folding.IsWord(folded[i - 1]))
                    terms.Add(Number(c));
                continue;
            }

            terms.Add(Number(folded.Slice(i, length)));
            i += length - 1;
        }
    }

    /// <summary>The terms by their numbers, null where a number was given in vain; call it when all are read.</summary>
    public string?[] Names()
    {
        var names = new string?[End];
        for (var c = 0; c < characters.Length; c++)
        {
            if (characters[c] is var number and > 0)
                names[number] = ((char)c).ToString();
        }

        foreach (var (word, number) in words)
            names[number] = word;
        return names;
    }

    int Number(char c)
    {
        if (Volatile.Read(ref characters[c]) is var known and > 0)
            return known;
        var number = Interlocked.Increment(ref last);
        return Interlocked.CompareExchange(ref characters[c], number, 0) is var other and > 0 ? other : number;
    }

    int Number(ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)
            ? number
            : words.GetOrAdd(word.ToString(), _ => Interlocked.Increment(ref last));
}
