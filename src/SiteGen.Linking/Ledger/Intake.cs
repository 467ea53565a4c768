using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Takes in an archive: which pages are known, which went, and what is to be known of those that come.</summary>
/// <param name="known">The pages as they were.</param>
sealed class Intake(ArticleTable articles, GramTable grams, Dictionary<string, KnownPage> known)
{
    /// <summary>So many pages' profiles are in memory at once.</summary>
    const int Batch = 256;

    /// <summary>The pages as they are.</summary>
    public Dictionary<string, KnownPage> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>All articles, in the archive's order.</summary>
    public List<LinkedArticle> Articles { get; } = [];

    public Change Take(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile)
    {
        ImmutableArray<LinkedPage> pages = [.. archive.Issues.SelectMany(issue => issue.Pages).Select((page, place) => new LinkedPage(page, place))];
        var come = new List<LinkedPage>();
        foreach (var page in pages)
        {
            if (keys.TryGetValue(page.Entry.Source, out var key) && known.TryGetValue(page.Entry.Source, out var same) && same.Key == key && same.Slots.Length == page.Given.Count())
                Pages[page.Entry.Source] = same;
            else
                come.Add(page);
        }

        var slots = articles.Take(come.Sum(page => page.Given.Count()));
        grams.Reserve(articles.Size);
        var taken = 0;
        foreach (var page in come)
        {
            var count = page.Given.Count();
            Pages[page.Entry.Source] = new KnownPage(keys.GetValueOrDefault(page.Entry.Source), slots[taken..(taken + count)]);
            taken += count;
        }

        for (var at = 0; at < come.Count; at += Batch)
            Admit(come[at..Math.Min(come.Count, at + Batch)], profile);

        var isNew = come.ToHashSet(ReferenceEqualityComparer.Instance);
        var coming = new List<LinkedArticle>(slots.Length);
        Articles.EnsureCapacity(articles.Size);
        foreach (var page in pages)
        {
            var own = Pages[page.Entry.Source].Slots;
            foreach (var (entry, slot) in page.Given.Zip(own))
                Articles.Add(new LinkedArticle(page, entry, slot, articles.Record(slot)));
            if (isNew.Contains(page))
                coming.AddRange(Articles[^own.Length..]);
        }

        return new Change(
            [.. known.Where(page => !ReferenceEquals(Pages.GetValueOrDefault(page.Key), page.Value)).SelectMany(page => page.Value.Slots)],
            [.. coming],
            known.Count == 0);
    }

    void Admit(List<LinkedPage> pages, Func<string, PageProfile> profile)
    {
        var profiles = new PageProfile[pages.Count];
        var records = new ReadOnlyMemory<byte>[pages.Count][];
        Parallel.For(0, pages.Count, () => (Writer: new ArticleRecordWriter(), To: new Packer()), (i, _, used) =>
        {
            profiles[i] = profile(pages[i].Entry.Source);
            records[i] = Records(pages[i], profiles[i], used.Writer, used.To);
            return used;
        }, _ => { });
        for (var i = 0; i < pages.Count; i++)
        {
            var own = Pages[pages[i].Entry.Source].Slots;
            foreach (var (entry, at) in pages[i].Given.Select((entry, at) => (entry, at)))
            {
                articles.Admit(own[at], pages[i].Entry.Date, records[i][at]);
                grams.Admit(own[at], profiles[i].Articles[entry.Index].Grams, profiles[i].Articles[entry.Index].Counts);
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
}
