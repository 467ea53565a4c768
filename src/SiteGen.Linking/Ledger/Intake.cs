using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Takes in an archive: which pages are known, which went, and what is to be known of those that come.</summary>
/// <param name="known">The pages as they were.</param>
sealed class Intake(ArticleTable articles, GramTable grams, Dictionary<string, KnownPage> known)
{
    /// <summary>So many pages' profiles are in memory at once, and those of as many more that the tables take.</summary>
    const int Batch = 128;

    /// <summary>The pages as they are.</summary>
    public Dictionary<string, KnownPage> Pages { get; } = new(known.Count, StringComparer.Ordinal);

    /// <summary>Pages that came, changed or went.</summary>
    public int Changed { get; private set; }

    /// <summary>All articles, in the archive's order.</summary>
    public List<LinkedArticle> Articles { get; } = [];

    public Change Take(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile)
    {
        var pages = archive.Issues.SelectMany(issue => issue.Pages).Select((page, place) => new LinkedPage(page, place)).ToList();
        var come = new List<LinkedPage>();
        foreach (var page in pages)
        {
            if (StateOf(page, keys) is { } same)
                Pages[page.Entry.Source] = same;
            else
                come.Add(page);
        }

        var slots = articles.Take(come.Sum(page => page.Given.Length));
        grams.Reserve(articles.Size);
        var taken = 0;
        foreach (var page in come)
        {
            Pages[page.Entry.Source] = new KnownPage(keys.GetValueOrDefault(page.Entry.Source), slots[taken..(taken + page.Given.Length)]);
            taken += page.Given.Length;
        }

        Changed = come.Count + known.Keys.Count(source => !Pages.ContainsKey(source));
        Admit(come, profile);
        var coming = new List<LinkedArticle>(slots.Length);
        Articles.EnsureCapacity(articles.Size);
        var next = 0;
        foreach (var page in pages)
        {
            var own = Pages[page.Entry.Source].Slots;
            for (var i = 0; i < own.Length; i++)
                Articles.Add(new LinkedArticle(page, page.Given[i], own[i], articles.Record(own[i])));
            if (next == come.Count || come[next] != page)
                continue;
            coming.AddRange(Articles[^own.Length..]);
            next++;
        }

        return new Change(
            [.. known.Where(page => !ReferenceEquals(Pages.GetValueOrDefault(page.Key), page.Value)).SelectMany(page => page.Value.Slots)],
            [.. coming],
            known.Count == 0);
    }

    KnownPage? StateOf(LinkedPage page, IReadOnlyDictionary<string, string> keys) =>
        known.TryGetValue(page.Entry.Source, out var same) && keys.TryGetValue(page.Entry.Source, out var key) && same.Key == key && same.Slots.Length == page.Given.Length ? same : null;

    // While the tables take some pages, which they do in the archive's order, the next are read.
    void Admit(List<LinkedPage> come, Func<string, PageProfile> profile)
    {
        ReadPage[] read = [];
        for (var at = 0; at < come.Count; at += Batch)
        {
            ReadPage[] next = [];
            Parallel.Invoke(() => Enter(read), () => next = Read(come[at..Math.Min(come.Count, at + Batch)], profile));
            read = next;
        }

        Enter(read);
    }

    static ReadPage[] Read(List<LinkedPage> pages, Func<string, PageProfile> profile)
    {
        var read = new ReadPage[pages.Count];
        Parallel.For(0, pages.Count, () => (Writer: new ArticleRecordWriter(), To: new Packer()), (i, _, used) =>
        {
            var own = profile(pages[i].Entry.Source);
            read[i] = new ReadPage(pages[i], own, Records(pages[i], own, used.Writer, used.To));
            return used;
        }, _ => { });
        return read;
    }

    void Enter(ReadPage[] pages)
    {
        foreach (var (page, profile, records) in pages)
        {
            var own = Pages[page.Entry.Source].Slots;
            for (var i = 0; i < own.Length; i++)
            {
                var article = profile.Articles[page.Given[i].Index];
                articles.Admit(own[i], page.Entry.Date, records[i]);
                grams.Admit(own[i], article.Grams, article.Counts);
            }
        }
    }

    // One after the other in one piece of memory.
    static ReadOnlyMemory<byte>[] Records(LinkedPage page, PageProfile profile, ArticleRecordWriter writer, Packer packer)
    {
        packer.Clear();
        var ends = new List<int>();
        foreach (var entry in page.Given)
        {
            writer.Write(packer, entry, page.Entry, profile.Articles[entry.Index]);
            ends.Add(packer.Length);
        }

        ReadOnlyMemory<byte> all = packer.Written.ToArray();
        return [.. ends.Select((end, i) => all[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    /// <param name="Records">Of its articles that are given.</param>
    sealed record ReadPage(LinkedPage Page, PageProfile Profile, ReadOnlyMemory<byte>[] Records);
}
