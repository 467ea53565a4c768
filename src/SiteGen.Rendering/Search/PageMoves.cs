namespace SiteGen.Rendering;

/// <summary>Which articles have stayed what they were, and by how much their numbers have moved.</summary>
sealed class PageMoves
{
    readonly List<(int Start, int End, int Shift)> runs = [];

    /// <summary>The articles before this one have stayed where they were.</summary>
    public int Still => runs is [(0, var end, 0), ..] ? end : 0;

    /// <param name="origins">For each page of <paramref name="after"/> the page that it was before, in rising order; -1 for a new one.</param>
    public PageMoves(PageNumbers before, PageNumbers after, int[] origins)
    {
        for (var page = 0; page < origins.Length; page++)
        {
            if (origins[page] is not (var origin and >= 0))
                continue;
            var (start, end) = (before.Start(origin), before.Start(origin + 1));
            var shift = after.Start(page) - start;
            if (runs.Count > 0 && runs[^1].End == start && runs[^1].Shift == shift)
                runs[^1] = (runs[^1].Start, end, shift);
            else if (end > start)
                runs.Add((start, end, shift));
        }
    }

    /// <returns>The articles that have moved like this one; those from -1 where it is gone.</returns>
    public (int Start, int End, int Shift) RunOf(int number)
    {
        var (low, high) = (0, runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (number < runs[middle].Start)
                high = middle - 1;
            else if (number >= runs[middle].End)
                low = middle + 1;
            else
                return runs[middle];
        }

        return (-1, -1, 0);
    }

    /// <returns>False where not all articles from one to another have moved together.</returns>
    public bool TryMove(int first, int last, out int shift)
    {
        var run = RunOf(first);
        shift = run.Shift;
        return last < run.End;
    }

    /// <summary>The pages that are what they were and stand in the order in which they stood: of all such choices the one with most.</summary>
    public static int[] Origins(PageNumbers? before, PageNumbers after)
    {
        var origins = new int[after.Pages.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < (before?.Pages.Length ?? 0); i++)
            known[before!.Pages[i].Source] = i;
        for (var i = 0; i < origins.Length; i++)
            origins[i] = known.TryGetValue(after.Pages[i].Source, out var origin) && IsSame(before!.Pages[origin], after.Pages[i]) ? origin : -1;
        KeepRising(origins);
        return origins;
    }

    static bool IsSame(SearchedPage before, SearchedPage after) =>
        before.Key == after.Key && before.Mark == after.Mark && before.Texts == after.Texts;

    // The longest rising row (patience sorting).
    static void KeepRising(int[] origins)
    {
        var ends = new List<int>();
        var earlier = new int[origins.Length];
        for (var i = 0; i < origins.Length; i++)
        {
            if (origins[i] < 0)
                continue;
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (origins[ends[middle]] < origins[i])
                    low = middle + 1;
                else
                    high = middle;
            }

            earlier[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }

        var kept = ends.Count > 0 ? ends[^1] : -1;
        for (var i = origins.Length - 1; i >= 0; i--)
        {
            if (i == kept)
                kept = earlier[i];
            else
                origins[i] = -1;
        }
    }
}
