using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Every figure, name and quoted term of the archive with the articles that have it, in the archive's order. Where an article has it, its
/// record says.</summary>
sealed class KeyTable(ArticleTable articles)
{
    const int Width = 1;

    IdTable<NameKey> ids = new();
    byte[] kinds = [];
    Lists<int> uses = new();
    RowTable postings = new(Width);

    /// <summary>How many articles had what the articles of a change have, before it.</summary>
    public Dictionary<int, int> Before { get; } = [];

    /// <summary>The keys of an article, in the order of its record.</summary>
    public ReadOnlySpan<int> Of(int slot) => uses.Of(slot);

    public int Count(int key) => postings.Count(key);

    public KeyKind KindOf(int key) => (KeyKind)kinds[key];

    public KeyPosting Posting(int key) => new(postings.Of(key), articles);

    /// <summary>Where an article has it.</summary>
    public TextSpan Source(int key, int slot) => articles.Record(slot).Key(uses.Of(slot).IndexOf(key)).Source;

    /// <summary>Gives what comes its keys; it stands under them only after <see cref="Turn"/>.</summary>
    public void Admit(Change change)
    {
        foreach (var article in change.Come)
        {
            var keys = article.Record.Keys();
            var own = new int[keys.Length];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = ids.Add(article.Record.NameOf((int)keys[i].Kind, keys[i].Text));
                if (own[i] >= kinds.Length)
                    Array.Resize(ref kinds, Math.Max(64, kinds.Length * 2));
                kinds[own[i]] = (byte)keys[i].Kind;
            }

            uses.Set(article.Slot, own);
        }

        Before.Clear();
        if (change.IsFirst)
            return;
        postings.Lists.Reserve(ids.Count);
        foreach (var slot in change.All)
        {
            foreach (var key in uses.Of(slot))
                Before[key] = Count(key);
        }
    }

    public void Turn(Change change)
    {
        postings.Begin(ids.Count);
        foreach (var slot in change.Gone)
        {
            foreach (var key in uses.Of(slot))
                postings.Leave(key);
        }

        foreach (var article in change.Come)
        {
            foreach (var key in uses.Of(article.Slot))
                postings.Expect(key);
        }

        postings.Open();
        foreach (var article in change.Come)
        {
            foreach (var key in uses.Of(article.Slot))
                postings.Put(key, articles, article.Slot);
        }

        postings.Close(articles);
    }

    public void Free(int[] slots)
    {
        foreach (var slot in slots)
            uses.Set(slot, default);
    }

    public void Save(LedgerWriter to)
    {
        ids.Save(to);
        to.Array<byte>(kinds);
        uses.Save(to);
        postings.Save(to);
    }

    public static KeyTable Read(LedgerReader from, ArticleTable articles) => new(articles)
    {
        ids = IdTable<NameKey>.Read(from),
        kinds = from.Array<byte>(),
        uses = Lists<int>.Read(from),
        postings = RowTable.Read(from, Width),
    };
}

/// <summary>The articles that have a key, in the archive's order.</summary>
readonly ref struct KeyPosting(ReadOnlySpan<int> slots, ArticleTable articles)
{
    readonly ReadOnlySpan<int> slots = slots;

    public int Count => slots.Length;

    public int Slot(int at) => slots[at];

    /// <summary>The first place that is not before the article.</summary>
    public int PlaceOf(int slot)
    {
        var orders = articles.Orders;
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = orders[Slot(middle)] < orders[slot] ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first place whose day is not before another.</summary>
    public int PlaceOfDay(int day)
    {
        var days = articles.Days;
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[Slot(middle)] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
