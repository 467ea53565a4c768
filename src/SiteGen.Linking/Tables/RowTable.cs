using System.Runtime.InteropServices;

namespace SiteGen.Linking;

/// <summary>For each number a list of rows of a few whole numbers, the first of them an article's slot; in the archive's order.</summary>
/// <param name="width">How many numbers a row has.</param>
sealed class RowTable(int width)
{
    // What comes, row by row, and the lists of what went.
    List<int> ids = [];
    List<int> rows = [];
    List<int> left = [];

    public Lists<int> Lists { get; private init; } = new();

    public int Width => width;

    public int Count(int id) => Lists[id].Length / width;

    public ReadOnlySpan<int> Of(int id) => Lists.Of(id);

    /// <summary>A row that comes; those of one list in the archive's order. It stands there after <see cref="Turn"/>.</summary>
    public void Add(int id, params ReadOnlySpan<int> row)
    {
        ids.Add(id);
        rows.AddRange(row);
    }

    /// <summary>The list has rows of articles that went.</summary>
    public void Leave(int id) => left.Add(id);

    /// <summary>The lists that <see cref="Turn"/> makes anew, each once.</summary>
    public int[] Touched()
    {
        var isTouched = new bool[Math.Max(Lists.Count, ids.Count == 0 ? 0 : ids.Max() + 1)];
        foreach (var id in ids)
            isTouched[id] = true;
        foreach (var id in left)
            isTouched[id] = true;
        var touched = new List<int>();
        for (var id = 0; id < isTouched.Length; id++)
        {
            if (isTouched[id])
                touched.Add(id);
        }

        return [.. touched];
    }

    /// <returns>The lists that are others than before, each once.</returns>
    public int[] Turn(ArticleTable articles)
    {
        var touched = Touched();
        Lists.Reserve(touched.Length == 0 ? 0 : touched[^1] + 1);
        var (coming, starts) = Coming(touched);
        var merged = new int[coming.Length + touched.Sum(id => Lists[id].Length)];
        var length = 0;
        for (var i = 0; i < touched.Length; i++)
        {
            var start = length;
            length = Merge(Of(touched[i]), coming.AsSpan(starts[i]..starts[i + 1]), merged, length, articles);
            Lists.Set(touched[i], merged.AsMemory(start, length - start));
        }

        (ids, rows, left) = ([], [], []);
        return touched;
    }

    // What comes, list by list: of each of the touched lists from where to where.
    (int[] Rows, int[] Starts) Coming(int[] touched)
    {
        var ends = new int[Lists.Count];
        foreach (var id in ids)
            ends[id] += width;
        var starts = new int[touched.Length + 1];
        for (var i = 0; i < touched.Length; i++)
        {
            starts[i + 1] = starts[i] + ends[touched[i]];
            ends[touched[i]] = starts[i];
        }

        var coming = new int[ids.Count * width];
        var added = CollectionsMarshal.AsSpan(rows);
        for (var i = 0; i < ids.Count; i++)
        {
            added.Slice(i * width, width).CopyTo(coming.AsSpan(ends[ids[i]]));
            ends[ids[i]] += width;
        }

        return (coming, starts);
    }

    public void Save(LedgerWriter to) => Lists.Save(to);

    public static RowTable Read(LedgerReader from, int width) => new(width) { Lists = Lists<int>.Read(from, count => from.Values<int>(count)) };

    int Merge(ReadOnlySpan<int> before, ReadOnlySpan<int> coming, int[] to, int at, ArticleTable articles)
    {
        var orders = articles.Orders;
        while (!before.IsEmpty || !coming.IsEmpty)
        {
            if (!before.IsEmpty && articles.IsGone(before[0]))
            {
                before = before[width..];
                continue;
            }

            var takesBefore = coming.IsEmpty || (!before.IsEmpty && orders[before[0]] < orders[coming[0]]);
            var row = (takesBefore ? before : coming)[..width];
            row.CopyTo(to.AsSpan(at));
            at += width;
            if (takesBefore)
                before = before[width..];
            else
                coming = coming[width..];
        }

        return at;
    }
}
