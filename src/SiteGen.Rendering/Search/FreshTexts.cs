using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The pages that an index takes in, and how often each of their terms stands there.</summary>
sealed class FreshTexts
{
    /// <summary>So many parts of the pages are gone through side by side.</summary>
    public const int Chunks = 8;

    readonly ImmutableArray<PageTerms> pages;
    readonly int[][] counts;
    readonly string[] names;
    readonly int[] ranks;
    readonly int[] placeStarts;

    /// <param name="starts">For each page the number of its first text, rising.</param>
    public FreshTexts(ImmutableArray<PageTerms> pages, ImmutableArray<int> starts, TermTable table, ParallelOptions workers)
    {
        this.pages = pages;
        Ranges = new TextRanges(pages, starts);
        var all = table.Names();
        counts = new int[Chunks][];
        Parallel.For(0, Chunks, workers, chunk => counts[chunk] = Count(chunk, all.Length));
        var sums = Enumerable.Range(0, all.Length).Select(number => counts.Sum(own => own[number])).ToArray();
        var used = Enumerable.Range(TextTerms.Gap + 1, all.Length - 1).Where(number => sums[number] > 0).ToArray();
        names = Array.ConvertAll(used, number => all[number]!); // what stands in a text has a name
        Array.Sort(names, used, StringComparer.Ordinal);
        ranks = new int[all.Length];
        placeStarts = new int[used.Length + 1];
        for (var i = 0; i < used.Length; i++)
        {
            ranks[used[i]] = i + 1;
            placeStarts[i + 1] = placeStarts[i] + sums[used[i]];
        }
    }

    /// <summary>How many terms they have.</summary>
    public int Terms => names.Length;

    /// <summary>How many places of terms.</summary>
    public int Places => placeStarts[^1];

    public TextRanges Ranges { get; }

    /// <summary>By the number of a term its rank among all that are used, from 1; 0 is the gap.</summary>
    public ReadOnlySpan<int> Ranks => ranks;

    /// <summary>By the number of a term how often it stands in a chunk.</summary>
    public ReadOnlySpan<int> Counts(int chunk) => counts[chunk];

    public TermRow Row(int page) => pages[page].Row;

    public int LongestRow => pages.IsEmpty ? 0 : pages.Max(page => page.Row.Length);

    /// <summary>The first page of a chunk.</summary>
    public int StartOf(int chunk) => (int)((long)pages.Length * chunk / Chunks);

    public string Name(int rank) => names[rank - 1];

    /// <summary>How many places the terms before this one have.</summary>
    public int PlacesBefore(int rank) => placeStarts[rank - 1];

    /// <summary>The rank of the first term that does not stand before this one.</summary>
    public int RankOf(string name)
    {
        var at = Array.BinarySearch(names, name, StringComparer.Ordinal);
        return (at < 0 ? ~at : at) + 1;
    }

    int[] Count(int chunk, int terms)
    {
        var own = new int[terms];
        for (var page = StartOf(chunk); page < StartOf(chunk + 1); page++)
        {
            var row = pages[page].Row;
            for (var place = 0; place < row.Length; place++)
                own[row[place]]++;
        }

        return own;
    }
}
