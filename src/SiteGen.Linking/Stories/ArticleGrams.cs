using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What an article is about, in at most sixty-four terms: those that it repeats, and those of its titles. A part of a longer
/// term that never stands alone is left out.</summary>
static class ArticleGrams
{
    const int Most = 64;

    /// <summary>A term of the headline counts as if the text had it so often more.</summary>
    const int TitleWeight = 2;

    const int ShortestWord = 4;

    /// <summary>Set in a count: the term stands in the headline, the line above it or the line below.</summary>
    public const byte InTitle = 0x80;

    // Set in a count while it is made.
    const int OfTitle = 1 << 30;

    // Characters that join words; a term that holds one is a piece of a sentence.
    static readonly SearchValues<char> Joining = SearchValues.Create("的了是在和与及对为等要将把就也都而其这那有以于从被让我你他她们着过地得所之又并或但不一二三四五六七八九十两个各年月日上下中大小多新来去说会能可做到向由更最很");

    public static (ImmutableArray<ulong> Grams, ImmutableArray<byte> Counts) Of(Article article)
    {
        using var counts = new Numbering();
        foreach (var block in article.Blocks)
        {
            if (block.Role is Role.Headline or Role.Deck or Role.Kicker)
                Count(block.Text, counts, TitleWeight, OfTitle);
            else if (block.Role is Role.Lead or Role.Body or Role.Subheading or Role.Caption)
                Count(block.Text, counts, 1, 0);
        }

        // The best first, and no more of them than are asked for.
        var repeated = counts.All.Select(c => (Gram: c.Key, Count: c.Number & ~OfTitle, IsOfTitle: (c.Number & OfTitle) != 0)).Where(c => c.Count > 1);
        var ranked = new PriorityQueue<(ulong Gram, int Count, bool IsOfTitle), UInt128>(repeated.Select(c => (c, Rank(c.Gram, c.Count))));
        var chosen = new List<(ulong Gram, int Count, bool IsOfTitle)>(Most);
        while (chosen.Count < Most && ranked.TryDequeue(out var next, out _))
        {
            if (!chosen.Exists(longer => longer.Count == next.Count && Gram.Holds(longer.Gram, next.Gram)))
                chosen.Add(next);
        }

        chosen.Sort((a, b) => a.Gram.CompareTo(b.Gram));
        return ([.. chosen.Select(c => c.Gram)], [.. chosen.Select(c => (byte)(Math.Min(c.Count, InTitle - 1) | (c.IsOfTitle ? InTitle : 0)))]);
    }

    // Frequent and long ones are the smallest; of equals the gram itself decides.
    static UInt128 Rank(ulong gram, int count) =>
        new(((ulong)(uint)(int.MaxValue - (count * Weight(gram))) << 2) | (uint)(3 - Weight(gram)), gram);

    static int Weight(ulong gram) => gram >> 48 != 0 ? 3 : gram >> 32 != 0 ? 2 : 1;

    static void Count(ReadOnlySpan<char> text, Numbering counts, int weight, int mark)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsTermCharacter(text[i]))
            {
                var end = i;
                while (end < text.Length && IsTermCharacter(text[end]))
                    end++;
                for (; i < end; i++)
                {
                    for (var length = 2; length <= Gram.Longest && i + length <= end; length++)
                        Add(Gram.Ideographs(text.Slice(i, length)));
                }
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var end = i;
                while (end < text.Length && char.IsAsciiLetter(text[end]))
                    end++;
                if (end - i >= ShortestWord && !IsCommon(text[i..end]) && Gram.Word(text[i..end]) is > 0 and var word)
                    Add(word);
                i = end;
            }
            else
                i++;
        }

        void Add(ulong gram)
        {
            ref var count = ref counts.Of(gram, out _);
            count = (count + weight) | mark;
        }
    }

    static bool IsTermCharacter(char c) => Ideographs.IsHan(c) && !Joining.Contains(c);

    static bool IsCommon(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return EnglishWords.Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }
}
