using System.Runtime.InteropServices;

namespace SiteGen.Linking;

/// <summary>For each number a list of rows of a few whole numbers, the first of them an article's slot; in the archive's order. A change is
/// made in two goes: first it is said which lists get rows and lose some, then the rows are put there, so that no row is kept twice.</summary>
/// <param name="width">How many numbers a row has.</param>
sealed class RowTable(int width)
{
    // Of the lists: their places among those that are made anew, and one more.
    int[] places = [];
    List<Turning> turning = [];
    int[] merged = [];

    public Lists<int> Lists { get; private init; } = new();

    public int Count(int id) => Lists[id].Length / width;

    public ReadOnlySpan<int> Of(int id) => Lists.Of(id);

    /// <summary>A change begins.</summary>
    /// <param name="lists">How many there are with those that come.</param>
    public void Begin(int lists)
    {
        Lists.Reserve(lists);
        places = new int[lists];
    }

    /// <summary>The list gets a row.</summary>
    public void Expect(int id) => Touch(id).Length += width;

    /// <summary>The list has rows of articles that went.</summary>
    public void Leave(int id) => Touch(id);

    /// <summary>The lists that are made anew, each once.</summary>
    public IEnumerable<int> Touched => turning.Select(list => list.Id);

    /// <summary>All is said.</summary>
    public void Open()
    {
        var length = 0;
        foreach (ref var list in CollectionsMarshal.AsSpan(turning))
        {
            list.Start = list.End = length;
            length += list.Length + Lists[list.Id].Length;
        }

        merged = GC.AllocateUninitializedArray<int>(length);
    }

    /// <summary>A row that was expected; those of one list in the archive's order.</summary>
    public void Put(int id, ArticleTable articles, params ReadOnlySpan<int> row)
    {
        ref var list = ref Touch(id);
        Keep(ref list, articles, articles.Orders[row[0]]);
        row.CopyTo(merged.AsSpan(list.End));
        list.End += width;
    }

    /// <summary>All rows are there.</summary>
    /// <returns>The lists that are others than before, each once.</returns>
    public int[] Close(ArticleTable articles)
    {
        foreach (ref var list in CollectionsMarshal.AsSpan(turning))
        {
            Keep(ref list, articles, long.MaxValue);
            Lists.Set(list.Id, merged.AsMemory(list.Start..list.End));
        }

        int[] touched = [.. Touched];
        (places, turning, merged) = ([], [], []);
        return touched;
    }

    public void Save(LedgerWriter to) => Lists.Save(to);

    public static RowTable Read(LedgerReader from, int width) => new(width) { Lists = Lists<int>.Read(from) };

    ref Turning Touch(int id)
    {
        ref var place = ref places[id];
        if (place == 0)
        {
            turning.Add(new Turning { Id = id });
            place = turning.Count;
        }

        return ref CollectionsMarshal.AsSpan(turning)[place - 1];
    }

    // What stays and stands before that place in the archive.
    void Keep(ref Turning list, ArticleTable articles, long order)
    {
        for (var before = Of(list.Id)[list.Kept..]; !before.IsEmpty && (articles.IsGone(before[0]) || articles.Orders[before[0]] < order); before = before[width..])
        {
            list.Kept += width;
            if (articles.IsGone(before[0]))
                continue;
            before[..width].CopyTo(merged.AsSpan(list.End));
            list.End += width;
        }
    }

    // A list that is made anew.
    struct Turning
    {
        public required int Id { get; init; }

        // Of what comes.
        public int Length { get; set; }

        // In what is merged, as far as it is there.
        public int Start { get; set; }

        public int End { get; set; }

        // How much of what was is dealt with.
        public int Kept { get; set; }
    }
}
