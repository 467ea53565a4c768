namespace SiteGen.Rendering;

/// <summary>All places of the terms of one stretch of the alphabet, in the order of the terms and of the texts. It is filled with one stretch
/// after the other, so that its rows are made once.</summary>
sealed class Postings
{
    readonly FreshTexts texts;
    readonly PlaceTrails trails;
    // Of each place, in their order: where it is, the rank of its term in the stretch, and that of the term behind it among all, from 1.
    readonly TextPlace[] places;
    readonly int[] firsts;
    readonly int[] seconds;
    // Numbers of those places, sorted.
    readonly int[] singles;
    readonly int[] pairs;
    readonly int[] halfSorted;
    readonly int[] secondStarts;
    int[] singleStarts = [];
    int[] pairStarts = [];

    public Postings(FreshTexts texts, PlaceTrails trails)
    {
        (this.texts, this.trails) = (texts, trails);
        var most = Enumerable.Range(0, trails.Stretches).Max(trails.Count);
        places = new TextPlace[most];
        firsts = new int[most];
        seconds = new int[most];
        singles = new int[most];
        pairs = new int[most];
        halfSorted = new int[most];
        secondStarts = new int[texts.Names.Length + 2];
    }

    /// <summary>The first of the terms, counted as in <see cref="FreshTexts.Names"/>.</summary>
    public int Low { get; private set; }

    /// <summary>Behind the last of them.</summary>
    public int High { get; private set; }

    public string Name(int term) => texts.Names[term];

    public void Fill(int stretch)
    {
        (Low, High) = trails.TermsOf(stretch);
        var all = places.AsSpan(0, trails.Count(stretch));
        trails.Follow(stretch, all);
        var followed = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var row = texts[all[i].Text];
            var place = all[i].Place;
            firsts[i] = texts.Ranks[row[place]] - 1 - Low;
            seconds[i] = place + 1 < row.Length ? texts.Ranks[row[place + 1]] : 0;
            halfSorted[i] = i;
            if (seconds[i] > 0)
                pairs[followed++] = i;
        }

        singleStarts = new int[High - Low + 1];
        StableSort.By(halfSorted.AsSpan(0, all.Length), firsts, singles, singleStarts);
        // By the second term and then, stable, by the first: so the places of each pair stand together, in the order of the texts.
        StableSort.By(pairs.AsSpan(0, followed), seconds, halfSorted, secondStarts);
        pairStarts = new int[High - Low + 1];
        StableSort.By(halfSorted.AsSpan(0, followed), firsts, pairs, pairStarts);
    }

    public FreshList Singles(int term) => new(this, singles.AsSpan(singleStarts[term - Low], singleStarts[term - Low + 1] - singleStarts[term - Low]), isPair: false);

    /// <summary>The pairs of a first term: for each where it begins among all pairs, in the order of the second terms.</summary>
    public (int Start, int End) Pairs(int first) => (pairStarts[first - Low], pairStarts[first - Low + 1]);

    /// <summary>The second term of a pair.</summary>
    public int Second(int pair) => seconds[pairs[pair]] - 1;

    /// <param name="start">Where the pair begins.</param>
    /// <param name="end">In: where its first term ends. Out: where the pair ends.</param>
    public FreshList Pair(int start, scoped ref int end)
    {
        var second = Second(start);
        var at = start + 1;
        while (at < end && Second(at) == second)
            at++;
        end = at;
        return new(this, pairs.AsSpan(start, end - start), isPair: true);
    }

    /// <summary>One of the places, as a <see cref="FreshList"/> names it.</summary>
    public TextPlace this[int place] => places[place];

    /// <summary>The number of a text.</summary>
    public int Number(int text) => texts.Number(text);
}
