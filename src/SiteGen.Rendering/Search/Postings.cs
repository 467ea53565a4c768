using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>All places of all terms of some articles, in the order of the terms and of the articles.</summary>
sealed class Postings
{
    const int HintBits = 8;

    // For every place the rank of its term, counted from 1; 0 is the gap.
    readonly int[] ranks;
    readonly int[] starts;
    readonly int[] hints;
    // In the low half the place, in the high half the rank of the term before it: to look it up would be a leap through the memory.
    readonly long[] places;
    readonly int[] placeStarts;
    readonly int[] pairs;
    readonly int[] pairStarts;
    readonly ImmutableArray<int> numbers;

    /// <param name="articles">Their terms.</param>
    /// <param name="numbers">Their numbers, rising.</param>
    public Postings(ImmutableArray<int[]> articles, ImmutableArray<int> numbers, TermTable table)
    {
        this.numbers = numbers;
        starts = new int[articles.Length + 1];
        for (var i = 0; i < articles.Length; i++)
            starts[i + 1] = starts[i] + articles[i].Length;
        var used = Used(articles, table.End);
        var words = table.Words();
        Names = [.. used.Select(term => TermTable.Name(term, words))];
        var order = Enumerable.Range(0, used.Length).ToArray();
        Array.Sort(Names, order, StringComparer.Ordinal);
        var rank = new int[table.End];
        for (var i = 0; i < order.Length; i++)
            rank[used[order[i]]] = i + 1;

        // One behind the other, so that a place needs no article to be looked up.
        ranks = new int[starts[^1]];
        hints = new int[(starts[^1] >> HintBits) + 1];
        Parallel.For(0, articles.Length, i => Lay(articles[i], starts[i], i, rank));
        // By the second term and then, stable, by the first: so the places of each pair stand together, in the order of the articles.
        (places, placeStarts) = StableSort.By(ranks.Length, i => ((long)(i > 0 ? ranks[i - 1] : 0) << 32) | (uint)i, place => ranks[(int)place] - 1, place => place, Names.Length);
        (pairs, pairStarts) = StableSort.By(places.Length, i => places[i], place => (int)(place >> 32) - 1, place => (int)place - 1, Names.Length);
    }

    /// <summary>The terms in their order.</summary>
    public string[] Names { get; }

    /// <summary>How many places the terms before this one have.</summary>
    public int PlacesBefore(int term) => placeStarts[term];

    public FreshList Singles(int term) => new(this, [], places.AsSpan(placeStarts[term], placeStarts[term + 1] - placeStarts[term]));

    /// <summary>The pairs of a first term: for each where it begins among all pairs, in the order of the second terms.</summary>
    public (int Start, int End) Pairs(int first) => (pairStarts[first], pairStarts[first + 1]);

    /// <summary>The second term of a pair.</summary>
    public int Second(int pair) => ranks[pairs[pair] + 1] - 1;

    /// <param name="start">Where the pair begins.</param>
    /// <param name="end">In: where its first term ends. Out: where the pair ends.</param>
    public FreshList Pair(int start, scoped ref int end)
    {
        var second = Second(start);
        var at = start + 1;
        while (at < end && Second(at) == second)
            at++;
        end = at;
        return new(this, pairs.AsSpan(start, end - start), []);
    }

    /// <summary>Which of the articles has a place.</summary>
    public int ArticleOf(int place)
    {
        var article = hints[place >> HintBits];
        while (starts[article + 1] <= place)
            article++;
        return article;
    }

    public int Number(int article) => numbers[article];

    /// <summary>The places of an article.</summary>
    public (int Start, int End) Bounds(int article) => (starts[article], starts[article + 1]);

    static int[] Used(ImmutableArray<int[]> articles, int end)
    {
        var isUsed = new bool[end];
        Parallel.For(0, articles.Length, i =>
        {
            foreach (var term in articles[i])
                isUsed[term] = true;
        });
        isUsed[TextTerms.Gap] = false;
        return [.. Enumerable.Range(0, end).Where(term => isUsed[term])];
    }

    void Lay(int[] terms, int start, int article, int[] rank)
    {
        for (var i = 0; i < terms.Length; i++)
            ranks[start + i] = rank[terms[i]];
        const int step = 1 << HintBits;
        for (var place = (start + step - 1) & -step; place < start + terms.Length; place += step)
            hints[place >> HintBits] = article;
    }
}
