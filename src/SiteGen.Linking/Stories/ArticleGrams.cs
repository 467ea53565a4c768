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
    public const int Most = 64;

    /// <summary>A term of the headline counts as if the text had it so often more.</summary>
    public const int TitleWeight = 2;

    const int ShortestWord = 4;

    /// <summary>Set in a count: the term stands in the headline, the line above it or the line below.</summary>
    public const byte InTitle = 0x80;

    /// <summary>Set in a count: the term may be a piece of a word, for on one side it always has the same neighbour in the article.</summary>
    public const byte Piece = 0x40;

    // Set in a count while it is made: it stands in a title; it never stands but in a longer term.
    const int OfTitle = 1 << 30, OfLonger = 1 << 29;

    // Characters that join words; a term that holds one is a piece of a sentence.
    const string Joining = "的了是在和与及对为等要将把就也都而其这那有以于从被让我你他她们着过地得所之又并或但不一二三四五六七八九十两个各年月日上下中大小多新来去说会能可做到向由更最很";

    // Asked for every character of the archive.
    static readonly bool[] TermCharacters = TermCharactersOf();

    // One for each thread: of every article it would be garbage at once.
    [ThreadStatic]
    static List<ulong>? repeats;

    public static (ImmutableArray<ulong> Grams, ImmutableArray<byte> Counts) Of(Article article)
    {
        var blocks = article.Blocks.Where(b => IsTitle(b.Role) || b.Role is Role.Lead or Role.Body or Role.Subheading or Role.Caption).ToList();
        using var counts = new Numbering<ulong>(blocks.Sum(b => b.Text.Length) * 3 / 4);
        var repeated = repeats ??= new(256);
        repeated.Clear();
        foreach (var block in blocks)
            CountPairsAndWords(block.Text, IsTitle(block.Role), counts, repeated);
        foreach (var block in blocks)
            CountLonger(block.Text, IsTitle(block.Role), counts, repeated);
        MarkParts(repeated, counts);

        var grams = Best(repeated, counts);
        Array.Sort(grams);
        var marked = new byte[grams.Length];
        Span<bool> arePieces = stackalloc bool[grams.Length];
        Branching.FindPieces(blocks.Select(b => b.Text), grams, arePieces);
        for (var i = 0; i < grams.Length; i++)
        {
            var count = counts.Find(grams[i]);
            marked[i] = (byte)(Math.Min(Times(count), Piece - 1) | ((count & OfTitle) != 0 ? InTitle : 0) | (arePieces[i] ? Piece : 0));
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(grams), ImmutableCollectionsMarshal.AsImmutableArray(marked));
    }

    static bool IsTitle(Role role) => role is Role.Headline or Role.Deck or Role.Kicker;

    // Frequent and long ones have the smallest rank, and of equals the gram itself decides.
    static ulong[] Best(List<ulong> grams, Numbering<ulong> counts)
    {
        var lent = ArrayPool<UInt128>.Shared.Rent(grams.Count);
        var size = 0;
        foreach (var gram in grams)
        {
            if (counts.Find(gram) is var count && (count & OfLonger) == 0)
                lent[size++] = new UInt128(((ulong)(uint)(int.MaxValue - (Times(count) * Weight(gram))) << 2) | (uint)(3 - Weight(gram)), gram);
        }

        var ranked = lent.AsSpan(0, size);
        ranked.Sort();
        Span<ulong> best = stackalloc ulong[Most];
        var found = 0;
        for (var i = 0; i < ranked.Length && found < Most; i++)
        {
            if ((ulong)ranked[i] is var gram && !IsPartOfWord(gram, best[..found], counts))
                best[found++] = gram;
        }

        ArrayPool<UInt128>.Shared.Return(lent);
        return best[..found].ToArray();
    }

    // What never stands but in a longer one has its count, and so has each gram between the two.
    static void MarkParts(List<ulong> repeated, Numbering<ulong> counts)
    {
        foreach (var gram in repeated)
        {
            if (Gram.IsWord(gram) || Gram.Length(gram) == 2)
                continue;
            var times = Times(counts.Find(gram));
            foreach (var part in (ReadOnlySpan<ulong>)[Gram.WithoutFirst(gram), gram >> 16])
            {
                ref var count = ref counts.Of(part, out _);
                if (Times(count) == times)
                    count |= OfLonger;
            }
        }
    }

    static bool IsPartOfWord(ulong gram, ReadOnlySpan<ulong> chosen, Numbering<ulong> counts)
    {
        if (!Gram.IsWord(gram))
            return false;
        var times = Times(counts.Find(gram));
        foreach (var longer in chosen)
        {
            if (Gram.IsWord(longer) && Times(counts.Find(longer)) == times && Gram.Text(longer).Contains(Gram.Text(gram), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    static int Weight(ulong gram) => gram >> 48 != 0 ? 3 : gram >> 32 != 0 ? 2 : 1;

    static void CountPairsAndWords(ReadOnlySpan<char> text, bool isTitle, Numbering<ulong> counts, List<ulong> repeated)
    {
        ReadOnlySpan<bool> ofTerms = TermCharacters;
        for (var i = 0; i < text.Length; i++)
        {
            if (ofTerms[text[i]])
            {
                for (; i + 1 < text.Length && ofTerms[text[i + 1]]; i++)
                    Add(Gram.Pair(text[i], text[i + 1]), isTitle, counts, repeated);
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var start = i;
                while (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
                    i++;
                var word = text[start..(i + 1)];
                if (word.Length >= ShortestWord && !IsCommon(word) && Gram.Word(word) is > 0 and var gram)
                    Add(gram, isTitle, counts, repeated);
            }
        }
    }

    // A longer term can repeat only where each pair of its ideographs does (the rule of Apriori; Agrawal and Srikant, 1994): few are left
    // to be counted.
    static void CountLonger(ReadOnlySpan<char> text, bool isTitle, Numbering<ulong> counts, List<ulong> repeated)
    {
        ReadOnlySpan<bool> ofTerms = TermCharacters;
        // The last four characters, and how many pairs in a row that end there repeat.
        var (last, pairs) = (0UL, 0);
        foreach (var c in text)
        {
            last = (last << 16) | c;
            if (!ofTerms[c])
            {
                pairs = 0;
                continue;
            }

            pairs = Times(counts.Find(Gram.Last(last, 2))) > 1 ? pairs + 1 : 0;
            for (var length = 3; length <= Math.Min(Gram.Longest, pairs + 1); length++)
                Add(Gram.Last(last, length), isTitle, counts, repeated);
        }
    }

    static void Add(ulong gram, bool isTitle, Numbering<ulong> counts, List<ulong> repeated)
    {
        ref var count = ref counts.Of(gram, out _);
        var times = Times(count);
        count = isTitle ? (count + TitleWeight) | OfTitle : count + 1;
        if (times < 2 && Times(count) > 1)
            repeated.Add(gram);
    }

    static int Times(int count) => count & ~(OfTitle | OfLonger);

    static bool[] TermCharactersOf()
    {
        var are = new bool[char.MaxValue + 1];
        for (var c = 0; c < are.Length; c++)
            are[c] = Ideographs.IsHan((char)c);
        foreach (var c in Joining)
            are[c] = false;
        return are;
    }

    static bool IsCommon(ReadOnlySpan<char> word)
    {
        if (word.Length > EnglishWords.LongestCommon)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return EnglishWords.Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }
}
