using System.Collections.Concurrent;

namespace SiteGen.Rendering;

/// <summary>Numbers for the terms of the index. A character is its own number; words, and characters beyond the basic plane, get one
/// as they come, so that the number says nothing of their order. Safe to use from several threads.</summary>
sealed class TermTable
{
    const int FirstWord = 0x10000;

    readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    int next = FirstWord - 1;

    /// <summary>Above every number given so far.</summary>
    public int End => next + 1;

    /// <summary>The terms of a folded text in their order.</summary>
    public void Read(string folded, List<int> terms)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
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
                    terms.Add(c);
                continue;
            }

            terms.Add(Number(folded.AsSpan(i, length)));
            i += length - 1;
        }
    }

    /// <summary>The words by their numbers; call it when all are read.</summary>
    public string[] Words()
    {
        var words = new string[End - FirstWord];
        foreach (var (word, number) in numbers)
            words[number - FirstWord] = word;
        return words;
    }

    /// <summary>The term of a number.</summary>
    /// <param name="words">What <see cref="Words"/> gave.</param>
    public static string Name(int term, string[] words) => term >= FirstWord ? words[term - FirstWord] : ((char)term).ToString();

    int Number(ReadOnlySpan<char> word) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)
            ? number
            : numbers.GetOrAdd(word.ToString(), _ => Interlocked.Increment(ref next));
}
