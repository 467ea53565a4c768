using System.Collections.Immutable;
using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>All places of all terms, in the order of the terms. Articles are numbered from the newest.</summary>
public sealed class Postings
{
    const int HintBits = 8;
    const int Stretches = 64;

    // A list longer than this is cut, so that no reader has to fetch all of it.
    const int ListBits = 8_000 * 8;

    // For every place the rank of its term, counted from 1; 0 is the gap.
    readonly int[] ranks;
    readonly int[] starts;
    readonly int[] hints;
    // In the low half the place, in the high half the rank of the term before it: to look it up would be a leap through the memory.
    readonly long[] places;
    readonly int[] placeStarts;
    readonly int[] pairs;
    readonly int[] pairStarts;
    readonly int[] byRank;
    readonly ImmutableArray<int> stretches;

    internal Postings(ImmutableArray<int[]> articles, TermTable table)
    {
        var names = table.Names();
        starts = new int[articles.Length + 1];
        for (var i = 0; i < articles.Length; i++)
            starts[i + 1] = starts[i] + articles[i].Length;
        byRank = InOrder(articles, names);
        var rank = new int[names.Length];
        for (var i = 0; i < byRank.Length; i++)
            rank[byRank[i]] = i + 1;

        // One behind the other, so that a place needs no article to be looked up.
        ranks = new int[starts[^1]];
        hints = new int[(starts[^1] >> HintBits) + 1];
        Parallel.For(0, articles.Length, i => Lay(articles[i], starts[i], i, rank));
        // By the second term and then, stable, by the first: so the places of each pair stand together, in the order of the articles.
        (places, placeStarts) = StableSort.By(ranks.Length, i => ((long)(i > 0 ? ranks[i - 1] : 0) << 32) | (uint)i, place => ranks[(int)place] - 1, place => place, byRank.Length);
        (pairs, pairStarts) = StableSort.By(places.Length, i => places[i], place => (int)(place >> 32) - 1, place => (int)place - 1, byRank.Length);
        Shape = new IndexShape(articles.Length, BitsOf(articles.Length - 1), RiceBits(starts[^1] / Math.Max(1, articles.Length)), names);
        stretches = [.. Cut()];
    }

    /// <summary>How many parts there are to write; they may be written side by side.</summary>
    public int Parts => 2 * (stretches.Length - 1);

    internal IndexShape Shape { get; }

    public SearchLists Write(int part) => (part < Parts / 2 ? WriteTerms(part) : WritePairs(part - (Parts / 2))).Close();

    SearchLists WriteTerms(int stretch)
    {
        var lists = new SearchLists();
        for (var at = stretches[stretch]; at < stretches[stretch + 1]; at++)
            WriteTerm(lists, byRank[at], Places(at));
        return lists;
    }

    SearchLists WritePairs(int stretch)
    {
        var lists = new SearchLists();
        for (var at = stretches[stretch]; at < stretches[stretch + 1]; at++)
        {
            var own = pairs.AsSpan(pairStarts[at], pairStarts[at + 1] - pairStarts[at]);
            for (var i = 0; i < own.Length;)
            {
                var second = ranks[own[i] + 1];
                var length = 1;
                while (i + length < own.Length && ranks[own[i + length] + 1] == second)
                    length++;
                WritePair(lists, byRank[at], byRank[second - 1], own.Slice(i, length));
                i += length;
            }
        }

        return lists;
    }

    static int[] InOrder(ImmutableArray<int[]> articles, string?[] names)
    {
        var isUsed = new bool[names.Length];
        Parallel.For(0, articles.Length, i =>
        {
            foreach (var term in articles[i])
                isUsed[term] = true;
        });
        isUsed[ArticleTerms.Gap] = false;
        int[] used = [.. Enumerable.Range(0, names.Length).Where(term => isUsed[term])];
        Array.Sort(used, (a, b) => string.CompareOrdinal(names[a], names[b]));
        return used;
    }

    void Lay(int[] terms, int start, int article, int[] rank)
    {
        for (var i = 0; i < terms.Length; i++)
            ranks[start + i] = rank[terms[i]];
        const int step = 1 << HintBits;
        for (var place = (start + step - 1) & -step; place < start + terms.Length; place += step)
            hints[place >> HintBits] = article;
    }

    ReadOnlySpan<long> Places(int at) => places.AsSpan(placeStarts[at], placeStarts[at + 1] - placeStarts[at]);

    void WriteTerm(SearchLists lists, int term, ReadOnlySpan<long> own)
    {
        var articles = new List<(int Number, bool IsHeadline)>();
        foreach (var pair in own)
        {
            var place = (int)pair;
            var number = NumberOf(place);
            if (articles.Count == 0 || articles[^1].Number != number)
                articles.Add((number, place - starts[number] < ArticleTerms.HeadlinePlaces));
        }

        var bits = lists.Bits;
        var start = bits.Length;
        var k = Head(bits, articles.Count, articles[0].Number, articles[^1].Number, 0);
        var next = 0;
        foreach (var (number, isHeadline) in articles)
        {
            Number(bits, number - next, k);
            bits.Bits(isHeadline ? 1u : 0, 1);
            next = number + 1;
        }

        lists.Lists.Add(new SearchList(ArticleTerms.Gap, term, 0, start, bits.Length - start));
    }

    void WritePair(SearchLists lists, int first, int second, ReadOnlySpan<int> pairs)
    {
        var count = 1 + (EstimatedBits(pairs) / ListBits);
        var from = 0;
        for (var part = 0; part < count; part++)
        {
            var end = part == count - 1 ? pairs.Length : Math.Min(pairs.Length, pairs.Length / (count - part));
            while (end < pairs.Length && NumberOf(pairs[end]) == NumberOf(pairs[end - 1]))
                end++;
            if (end == 0)
                break;
            var start = lists.Bits.Length;
            var last = WriteArticles(lists.Bits, pairs[..end], from);
            lists.Lists.Add(new SearchList(first, second, from, start, lists.Bits.Length - start));
            pairs = pairs[end..];
            from = last + 1;
        }
    }

    int EstimatedBits(ReadOnlySpan<int> pairs) => pairs.Length * (Shape.PlaceBits + 3);

    int WriteArticles(BitWriter bits, ReadOnlySpan<int> pairs, int from)
    {
        var articles = 0;
        var (firstNumber, lastNumber) = (NumberOf(pairs[0]), -1);
        foreach (var pair in pairs)
        {
            var number = NumberOf(pair);
            articles += number == lastNumber ? 0 : 1;
            lastNumber = number;
        }

        var k = Head(bits, articles, firstNumber, lastNumber, from);
        var next = from;
        for (var i = 0; i < pairs.Length;)
        {
            var number = NumberOf(pairs[i]);
            var times = 1;
            while (i + times < pairs.Length && pairs[i + times] < starts[number + 1])
                times++;
            Number(bits, number - next, k);
            bits.Gamma(times);
            var place = starts[number];
            for (var j = i; j < i + times; j++)
            {
                bits.Rice(pairs[j] - place, Shape.PlaceBits);
                place = pairs[j] + 1;
            }

            next = number + 1;
            i += times;
        }

        return lastNumber;
    }

    // One article is named by its number, several by the steps between them.
    static int? Head(BitWriter bits, int articles, int first, int last, int from)
    {
        bits.Gamma(articles);
        if (articles == 1)
            return null;
        var k = Math.Min(31, RiceBits((last - Math.Min(first, from) + 1) / articles));
        bits.Bits((uint)k, 5);
        return k;
    }

    void Number(BitWriter bits, int step, int? k)
    {
        if (k is { } rice)
            bits.Rice(step, rice);
        else
            bits.Bits((uint)step, Shape.NumberBits);
    }

    static int BitsOf(int number) => number < 2 ? 1 : BitOperations.Log2((uint)number) + 1;

    // The best parameter for steps of this mean is near the logarithm of their median.
    static int RiceBits(int mean) => mean < 3 ? 0 : BitOperations.Log2((uint)(mean * 0.7));

    int NumberOf(int place)
    {
        var number = hints[place >> HintBits];
        while (starts[number + 1] <= place)
            number++;
        return number;
    }

    IEnumerable<int> Cut()
    {
        yield return 0;
        var before = 0;
        for (var at = 0; at < byRank.Length; at++)
        {
            if (at == byRank.Length - 1 || placeStarts[at + 1] - before > places.Length / Stretches)
            {
                before = placeStarts[at + 1];
                yield return at + 1;
            }
        }
    }
}
