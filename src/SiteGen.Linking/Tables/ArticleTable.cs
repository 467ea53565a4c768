namespace SiteGen.Linking;

/// <summary>The articles by their slots: where each stands, what is known of it, and its links.</summary>
sealed class ArticleTable
{
    /// <summary>An archive has a slot left for so many that are taken: a page that changes is there twice for a while, and to grow is to copy all.</summary>
    const int Spare = 64;

    /// <summary>Of an article whose date nobody knows: what has no date comes last.</summary>
    public const int NoDay = int.MaxValue;

    readonly Stack<int> free = [];
    long[] orders = [];
    int[] days = [];
    ulong[] marks = [];
    bool[] stale = [];
    bool[] gone = [];

    /// <summary>Those of the archive that is being linked. What has gone stands here until the next is placed.</summary>
    public LinkedArticle?[] Articles { get; private set; } = [];

    /// <summary>How many slots there are, free or not.</summary>
    public int Size => orders.Length;

    public int Count => Size - free.Count;

    public Lists<byte> Records { get; private init; } = new();

    public Lists<byte> Links { get; private init; } = new();

    /// <summary>Of two articles the one that the archive has first has the lower one.</summary>
    public ReadOnlySpan<long> Orders => orders;

    public ReadOnlySpan<int> Days => days;

    /// <summary>Fingerprints of the links.</summary>
    public ulong[] Marks => marks;

    public bool IsStale(int slot) => stale[slot];

    /// <summary>Something that its links rest on has changed. Many threads may say so at once.</summary>
    public void MarkStale(int slot) => stale[slot] = true;

    public void MarkFresh(int slot) => stale[slot] = false;

    public bool IsGone(int slot) => gone[slot];

    public ArticleRecord Record(int slot) => new(Records[slot]);

    public bool IsOnOnePage(int a, int b) => orders[a] >> 32 == orders[b] >> 32;

    /// <summary>How many days lie between; more than any number of days where that is not known.</summary>
    public long DaysBetween(int a, int b) =>
        days[a] != NoDay && days[b] != NoDay ? Math.Abs(days[a] - days[b]) : days[a] == days[b] && IsOnOnePage(a, b) ? 0 : long.MaxValue;

    /// <summary>Slots for so many articles that come.</summary>
    public int[] Take(int count)
    {
        if (count > free.Count)
            Grow(Size == 0 ? count + (count / Spare) : Math.Max(Count + count, Size * 5 / 4));
        var taken = new int[count];
        for (var i = 0; i < count; i++)
            taken[i] = free.Pop();
        return taken;
    }

    public void Admit(int slot, DateOnly? date, ReadOnlyMemory<byte> record)
    {
        days[slot] = date?.DayNumber ?? NoDay;
        stale[slot] = true;
        Records.Set(slot, record);
    }

    public void Leave(int[] slots)
    {
        foreach (var slot in slots)
            gone[slot] = true;
    }

    /// <param name="all">Every article of the archive.</param>
    public void Place(LinkedArticle[] all)
    {
        Articles = new LinkedArticle?[Size];
        foreach (var article in all)
            (Articles[article.Slot], orders[article.Slot]) = (article, article.Order);
    }

    /// <summary>The slots of what went are free for the next change.</summary>
    public void Free(int[] slots)
    {
        foreach (var slot in slots)
        {
            (gone[slot], stale[slot], marks[slot], days[slot]) = (false, false, 0, NoDay);
            Records.Set(slot, default);
            Links.Set(slot, default);
            free.Push(slot);
        }
    }

    public void Save(LedgerWriter to)
    {
        to.Array<long>(orders);
        to.Array<int>(days);
        to.Array<ulong>(marks);
        to.Array<int>(free.ToArray());
        Records.Save(to);
        Links.Save(to);
    }

    public static ArticleTable Read(LedgerReader from)
    {
        var (orders, days, marks, free) = (from.Array<long>(), from.Array<int>(), from.Array<ulong>(), from.Array<int>());
        var table = new ArticleTable
        {
            orders = orders,
            days = days,
            marks = marks,
            stale = new bool[orders.Length],
            gone = new bool[orders.Length],
            Records = Lists<byte>.Read(from),
            Links = Lists<byte>.Read(from),
        };
        foreach (var slot in free.Reverse())
            table.free.Push(slot);
        return table;
    }

    void Grow(int size)
    {
        var former = Size;
        Array.Resize(ref orders, size);
        Array.Resize(ref days, size);
        Array.Resize(ref marks, size);
        Array.Resize(ref stale, size);
        Array.Resize(ref gone, size);
        Records.Reserve(size);
        Links.Reserve(size);
        for (var slot = size - 1; slot >= former; slot--)
            free.Push(slot);
    }
}
