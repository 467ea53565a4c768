using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What linking keeps of an archive between two builds, in memory or on the disk: tables by term, by name, by subject, and the links.
/// An archive that differs in some pages is linked by entering those and working out again only the articles whose entries changed; a first
/// run is the same with all pages new, so both give the same links. One thread at a time.</summary>
public sealed class LinkLedger
{
    readonly EditorsWord word;
    readonly ArticleTable articles;
    readonly KeyTable keys;
    readonly GramTable grams;
    readonly DayTable days;
    readonly PeopleTable people;
    readonly SubjectTable subjects;
    readonly SameStory stories;
    readonly Related related;
    readonly HashSet<string> ruled;
    Dictionary<string, KnownPage> pages = new(StringComparer.Ordinal);

    public LinkLedger(EditorsWord word)
        : this(word, null)
    {
    }

    LinkLedger(EditorsWord word, LedgerReader? from)
    {
        this.word = word;
        articles = from is null ? new ArticleTable() : ArticleTable.Read(from);
        keys = from is null ? new KeyTable(articles) : KeyTable.Read(from, articles);
        grams = from is null ? new GramTable() : GramTable.Read(from);
        days = new DayTable(articles);
        people = new PeopleTable(word, articles);
        subjects = new SubjectTable(word, articles);
        stories = new SameStory(keys, articles);
        related = new Related(grams, keys, articles);
        ruled = [.. LinkRules.Ends(word)];
        if (from is null)
            return;
        days.Read(from);
        people.Read(from);
        subjects.Read(from);
        related.Read(from);
        pages = KnownPage.ReadAll(from);
    }

    public int Pages => pages.Count;

    /// <summary>How many pages it knows as they are.</summary>
    /// <param name="keys">See <see cref="Update"/>.</param>
    public int CountKnown(IReadOnlyDictionary<string, string> keys) => pages.Count(page => page.Value.Key is { } key && keys.GetValueOrDefault(page.Key) == key);

    /// <summary>Of the pages that it was told of, those that have come, changed or gone since it was saved or read last.</summary>
    public int Unsaved { get; private set; }

    /// <summary>Links an archive. A page counts as the one that was there if it has the same key.</summary>
    /// <param name="keys">By the pages' sources. Two states of a page have the same key only where its entry and its profile are equal; a page
    /// without one is entered anew each time.</param>
    /// <param name="profile">Of a page, by its source; asked for pages that the ledger does not know, by several threads at once.</param>
    public Outcome<LinkUpdate> Update(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile)
    {
        var intake = new Intake(articles, grams, pages);
        var change = intake.Take(archive, keys, profile);
        LinkedArticle[] present = [.. intake.Articles];
        Unsaved += intake.Changed;
        this.keys.Admit(change);

        // As it was.
        stories.Touch(change);
        related.Leave(change);

        // None of the tables reads another.
        articles.Leave(change.Gone);
        articles.Place(present);
        Parallel.Invoke(() => this.keys.Turn(change), () => grams.Turn(change), () => people.Turn(change), () => subjects.Turn(change), () => days.Turn(change));

        // As it is.
        stories.Touch(change);
        var jumps = new Jumps(change, present, articles);
        var slots = new Dictionary<string, int>(present.Length, StringComparer.Ordinal);
        Parallel.Invoke(() => related.Enter(change, present), people.Renew, subjects.Renew, () => Number(present, slots));
        var update = Renew(change, present, jumps, slots);
        foreach (var free in new Action<int[]>[] { this.keys.Free, grams.Free, related.Free, articles.Free })
            free(change.Gone);
        pages = intake.Pages;
        return update;
    }

    /// <summary>Writes all that <see cref="Read"/> needs to go on from here. Two ledgers that went through the same updates are saved as the same
    /// bytes.</summary>
    public void Save(Stream to)
    {
        var writer = new LedgerWriter(to);
        writer.Number(LedgerMark.Magic);
        writer.Array<ulong>([LedgerMark.Of(word)]);
        articles.Save(writer);
        keys.Save(writer);
        grams.Save(writer);
        days.Save(writer);
        people.Save(writer);
        subjects.Save(writer);
        related.Save(writer);
        KnownPage.SaveAll(pages, writer);
        writer.Close();
        Unsaved = 0;
    }

    /// <summary>A ledger as it was saved. The bytes are not used any more.</summary>
    /// <returns>Null where the bytes are broken or something else, another version of the program wrote them, or the editor says something
    /// else now.</returns>
    public static LinkLedger? Read(ReadOnlyMemory<byte> bytes, EditorsWord word)
    {
        if (!LedgerReader.IsWhole(bytes))
            return null;
        var reader = new LedgerReader(bytes);
        return reader.Number() == LedgerMark.Magic && reader.Array<ulong>() is [var mark] && mark == LedgerMark.Of(word) ? new LinkLedger(word, reader) : null;
    }

    static void Number(LinkedArticle[] articles, Dictionary<string, int> slots)
    {
        foreach (var article in articles)
            slots.TryAdd(article.Address, article.Slot);
    }

    Outcome<LinkUpdate> Renew(Change change, LinkedArticle[] present, Jumps jumps, Dictionary<string, int> slots)
    {
        var named = ruled.Count == 0 ? [] : present.Where(a => ruled.Contains(a.Address)).DistinctBy(a => a.Address).ToDictionary(a => a.Address, StringComparer.Ordinal);
        foreach (var article in named.Values)
            articles.MarkStale(article.Slot);
        LinkedArticle[] stale = [.. present.Where(a => articles.IsStale(a.Slot))];
        var rules = new LinkRules(word, named, people.Names.Concat(subjects.Names));
        var found = named.Values.ToDictionary(a => a, a => Of(a, jumps));
        var said = people.Check(present.Select(a => a.Entry)).Concat(rules.Check(found, present.Select(a => a.Address))).ToImmutableArray();
        var before = change.Gone.Select(slot => (articles.Record(slot).Address, Mark: articles.Marks[slot])).Concat(stale.Select(a => (a.Address, Mark: articles.Marks[a.Slot])))
            .Where(a => a.Mark != 0).DistinctBy(a => a.Address).ToDictionary(a => a.Address, a => a.Mark, StringComparer.Ordinal);
        // Each article's links depend on tables that nobody writes any more, so that their order does not matter.
        var written = new ReadOnlyMemory<byte>[stale.Length];
        Parallel.For(0, stale.Length, () => (Texts: new TextTable(), Body: new Packer()), (i, _, used) =>
        {
            var own = rules.Apply(stale[i], found.TryGetValue(stale[i], out var known) ? known : Of(stale[i], jumps));
            articles.Marks[stale[i].Slot] = own.IsEmpty ? 0 : new Fingerprint().With(own).Value;
            written[i] = LinksRecord.Write(stale[i], own, slots, used.Texts, used.Body);
            return used;
        }, _ => { });
        for (var i = 0; i < stale.Length; i++)
        {
            articles.Links.Set(stale[i].Slot, written[i]);
            articles.MarkFresh(stale[i].Slot);
        }

        var links = new LedgerLinks(articles, people, subjects, days, slots);
        return Outcome.Of(
            new LinkUpdate(
                links.Links(people.Joined, people.Apart),
                [.. before.Keys.Concat(stale.Select(a => a.Address)).Distinct(StringComparer.Ordinal).Where(a => before.GetValueOrDefault(a) != links.FingerprintOf(a))]),
            said);
    }

    ImmutableArray<Link> Of(LinkedArticle article, Jumps jumps)
    {
        var parts = jumps.Of(article);
        var same = stories.Of(article);
        var taken = parts.Concat(same).Select(l => l.Target).OfType<string>().ToList();
        same = same.RemoveAll(l => parts.Any(p => p.Target == l.Target));
        return [.. parts.Concat(same).Concat(subjects.Of(article)).Concat(people.Of(article)).Concat(related.Of(article, taken)).OrderBy(l => l.Kind)];
    }
}
