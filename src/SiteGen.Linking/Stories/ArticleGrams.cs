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

    /// <summary>Set in a count: the term may be a piece of a word, for on one side it always has the same neighbour in the article.</summary>
    public const byte Piece = 0x40;

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
            else if (IsCounted(block.Role))
                Count(block.Text, counts, 1, 0);
        }

        // The best first, and no more of them than are asked for.
        var ranked = new PriorityQueue<int, UInt128>();
        ranked.EnqueueRange(Ranks(counts));
        var chosen = new List<(ulong Gram, int Count)>(Most);
        while (chosen.Count < Most && ranked.TryDequeue(out var count, out var rank))
        {
            if (!IsPart((ulong)rank, count, chosen))
                chosen.Add(((ulong)rank, count));
        }

        chosen.Sort((a, b) => a.Gram.CompareTo(b.Gram));
        var text = string.Join('\n', article.Blocks.Where(b => IsCounted(b.Role)).Select(b => b.Text));
        return ([.. chosen.Select(c => c.Gram)], [.. chosen.Select(c => (byte)(Math.Min(c.Count & ~OfTitle, Piece - 1) | ((c.Count & OfTitle) != 0 ? InTitle : 0) | (IsPiece(c.Gram, text) ? Piece : 0)))]);
    }

    static bool IsCounted(Role role) => role is Role.Headline or Role.Deck or Role.Kicker or Role.Lead or Role.Body or Role.Subheading or Role.Caption;

    // A word has many neighbours, a piece of one has always the same (the branching of Harris and of Jin and Tanaka-Ishii, 2006).
    static bool IsPiece(ulong gram, string text)
    {
        var term = Gram.Text(gram);
        if (char.IsAscii(term[0]))
            return false;
        var (left, right, isLeftFree, isRightFree) = ('\0', '\0', false, false);
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
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
    static List<(int Count, UInt128 Rank)> Ranks(Numbering counts)
    {
        var ranks = new List<(int, UInt128)>();
        foreach (var (gram, count) in counts.All)
        {
            var score = (count & ~OfTitle) * Weight(gram);
            if ((count & ~OfTitle) > 1)
                ranks.Add((count, new UInt128(((ulong)(uint)(int.MaxValue - score) << 2) | (uint)(3 - Weight(gram)), gram)));
        }

        return ranks;
    }

    // It never stands but in a longer one.
    static bool IsPart(ulong gram, int count, List<(ulong Gram, int Count)> chosen)
    {
        foreach (var longer in chosen)
        {
            if (((longer.Count ^ count) & ~OfTitle) == 0 && Gram.Holds(longer.Gram, gram))
                return true;
        }

        return false;
    }

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
