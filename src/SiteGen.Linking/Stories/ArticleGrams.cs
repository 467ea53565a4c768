using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>Set in a count: the term may be a piece of a word, for on one side it always has the same neighbour in the article.</summary>
    public const byte Piece = 0x40;

    // Set in a count while it is made.
    const int OfTitle = 1 << 30;

    // Characters that join words; a term that holds one is a piece of a sentence.
    static readonly SearchValues<char> Joining = SearchValues.Create("的了是在和与及对为等要将把就也都而其这那有以于从被让我你他她们着过地得所之又并或但不一二三四五六七八九十两个各年月日上下中大小多新来去说会能可做到向由更最很");

    public static (ImmutableArray<ulong> Grams, ImmutableArray<byte> Counts) Of(Article article)
    {
        var blocks = article.Blocks.Where(b => IsTitle(b.Role) || b.Role is Role.Lead or Role.Body or Role.Subheading or Role.Caption).ToList();
        using var counts = new Numbering();
        foreach (var block in blocks)
            CountPairsAndWords(block.Text, IsTitle(block.Role), counts);
        foreach (var block in blocks)
            CountLonger(block.Text, IsTitle(block.Role), counts);

        // The best first, and no more of them than are asked for.
        var ranked = Ranked(counts);
        var chosen = new List<(ulong Gram, int Count)>(Most);
        while (chosen.Count < Most && ranked.TryDequeue(out var count, out var rank))
        {
            if (!IsPart((ulong)rank, count, chosen))
                chosen.Add(((ulong)rank, count));
        }

        chosen.Sort((a, b) => a.Gram.CompareTo(b.Gram));
        var text = string.Join('\n', blocks.Select(b => b.Text));
        var (grams, marked) = (new ulong[chosen.Count], new byte[chosen.Count]);
        for (var i = 0; i < grams.Length; i++)
        {
            var (gram, count) = chosen[i];
            grams[i] = gram;
            marked[i] = (byte)(Math.Min(Times(count), Piece - 1) | ((count & OfTitle) != 0 ? InTitle : 0) | (IsPiece(gram, text) ? Piece : 0));
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(grams), ImmutableCollectionsMarshal.AsImmutableArray(marked));
    }

    static bool IsTitle(Role role) => role is Role.Headline or Role.Deck or Role.Kicker;

    // A word has many neighbours, a piece of one has always the same (the branching of Harris and of Jin and Tanaka-Ishii, 2006).
    static bool IsPiece(ulong gram, ReadOnlySpan<char> text)
    {
        var term = Gram.Ideographs(gram, stackalloc char[Gram.Longest]);
        if (term.IsEmpty)
            return false;
        var (left, right, isLeftFree, isRightFree) = ('\0', '\0', false, false);
        for (int at = 0, next; (next = text[at..].IndexOf(term)) >= 0; at++)
        {
            at += next;
            isLeftFree |= IsFree(at > 0 ? text[at - 1] : '\0', ref left);
            isRightFree |= IsFree(at + term.Length < text.Length ? text[at + term.Length] : '\0', ref right);
            if (isLeftFree && isRightFree)
                return false;
        }

        return true;
    }

    static bool IsFree(char neighbour, ref char before)
    {
        if (!Ideographs.IsHan(neighbour) || (before != '\0' && before != neighbour))
            return true;
        before = neighbour;
        return false;
    }

    /// <summary>The grams that the article repeats, with their counts: frequent and long ones have the smallest rank, and of equals the
    /// gram itself decides.</summary>
    static PriorityQueue<int, UInt128> Ranked(Numbering counts)
    {
        var repeated = 0;
        foreach (var (_, count) in counts.All)
            repeated += Times(count) > 1 ? 1 : 0;
        var ranked = new PriorityQueue<int, UInt128>(repeated);
        foreach (var (gram, count) in counts.All)
        {
            if (Times(count) is > 1 and var times)
                ranked.Enqueue(count, new UInt128(((ulong)(uint)(int.MaxValue - (times * Weight(gram))) << 2) | (uint)(3 - Weight(gram)), gram));
        }

        return ranked;
    }

    // It never stands but in a longer one.
    static bool IsPart(ulong gram, int count, List<(ulong Gram, int Count)> chosen)
    {
        foreach (var longer in chosen)
        {
            if (Times(longer.Count) == Times(count) && Gram.Holds(longer.Gram, gram))
                return true;
        }

        return false;
    }

    static int Weight(ulong gram) => gram >> 48 != 0 ? 3 : gram >> 32 != 0 ? 2 : 1;

    static void CountPairsAndWords(ReadOnlySpan<char> text, bool isTitle, Numbering counts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsTermCharacter(text[i]))
            {
                for (; i + 1 < text.Length && IsTermCharacter(text[i + 1]); i++)
                    Add(Gram.Ideographs(text.Slice(i, 2)), isTitle, counts);
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var start = i;
                while (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
                    i++;
                var word = text[start..(i + 1)];
                if (word.Length >= ShortestWord && !IsCommon(word) && Gram.Word(word) is > 0 and var gram)
                    Add(gram, isTitle, counts);
            }
        }
    }

    // A longer term can repeat only where each pair of its ideographs does (the rule of Apriori; Agrawal and Srikant, 1994): few are left
    // to be counted.
    static void CountLonger(ReadOnlySpan<char> text, bool isTitle, Numbering counts)
    {
        var repeated = 0;
        for (var end = 2; end <= text.Length; end++)
        {
            repeated = Times(counts.Find(Gram.Ideographs(text.Slice(end - 2, 2)))) > 1 ? repeated + 1 : 0;
            for (var length = 3; length <= Math.Min(Gram.Longest, repeated + 1); length++)
                Add(Gram.Ideographs(text.Slice(end - length, length)), isTitle, counts);
        }
    }

    static void Add(ulong gram, bool isTitle, Numbering counts)
    {
        ref var count = ref counts.Of(gram, out _);
        count = isTitle ? (count + TitleWeight) | OfTitle : count + 1;
    }

    static int Times(int count) => count & ~OfTitle;

    static bool IsTermCharacter(char c) => Ideographs.IsHan(c) && !Joining.Contains(c);

    static bool IsCommon(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return EnglishWords.Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }
}
