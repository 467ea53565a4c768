using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What linking keeps of an archive between two builds: tables by term, by name, by subject, and the links. An archive that
/// differs in some pages is linked by entering those and working out again only the articles whose entries changed; a first
/// run is the same with all pages new, so both give the same links. One thread at a time.</summary>
public sealed class LinkLedger
{
    readonly EditorsWord word;
    readonly KeyTable keys = new();
    readonly GramTable grams = new();
    readonly JumpTable jumps = new();
    readonly DayTable days = new();
    readonly PeopleTable people;
    readonly SubjectTable subjects;
    readonly SameStory stories;
    readonly Related related;
    readonly HashSet<string> ruled;
    readonly Stack<int> freeSlots = [];
    Dictionary<string, LinkedPage> pages = new(StringComparer.Ordinal);
    Dictionary<string, ImmutableArray<Link>> links = new(StringComparer.Ordinal);
    LinkedArticle?[] articles = [];
    int count;

    public LinkLedger(EditorsWord word)
    {
        this.word = word;
        people = new PeopleTable(word);
        subjects = new SubjectTable(word);
        stories = new SameStory(keys);
        related = new Related(grams, keys);
        ruled = [.. LinkRules.Ends(word)];
    }

    /// <summary>Links an archive. A page counts as the one that was there if its entry is equal and its profile is the same object.</summary>
    /// <param name="profiles">By the pages' sources.</param>
    public Outcome<LinkUpdate> Update(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles)
    {
        var next = archive.Issues.SelectMany(issue => issue.Pages)
            .Select(page => pages.GetValueOrDefault(page.Source) is { } known && known.Is(page, profiles[page.Source]) ? known : new LinkedPage(page, profiles[page.Source]))
            .ToImmutableArray();
        var change = Turn(next);

        // As it was.
        stories.Touch(change);
        related.Leave(change);
        Parallel.Invoke(() => keys.Leave(change), () => grams.Leave(change), () => people.Leave(change), () => subjects.Leave(change));

        // None of the tables reads another.
        Place(next, change);
        Parallel.Invoke(() => keys.Enter(change), () => grams.Enter(change), () => people.Enter(change), () => subjects.Enter(change), () => jumps.Enter(change, next), () => days.Enter(change, next));

        // As it is.
        stories.Touch(change);
        Parallel.Invoke(() => related.Enter(change, articles, count), people.Renew, subjects.Renew);
        return Renew(change, next);
    }

    Change Turn(ImmutableArray<LinkedPage> next)
    {
        var isFirst = pages.Count == 0;
        var gone = pages.Values.ToHashSet();
        gone.ExceptWith(next);
        var come = next.Where(page => isFirst || pages.GetValueOrDefault(page.Entry.Source) != page);
        return new Change([.. gone.SelectMany(page => page.Articles)], [.. come.SelectMany(page => page.Articles)], isFirst);
    }

    void Place(ImmutableArray<LinkedPage> next, Change change)
    {
        pages = new Dictionary<string, LinkedPage>(next.Length, StringComparer.Ordinal);
        for (var i = 0; i < next.Length; i++)
        {
            next[i].Place = i;
            pages[next[i].Entry.Source] = next[i];
        }

        foreach (var article in change.Gone)
        {
            articles[article.Slot] = null;
            freeSlots.Push(article.Slot);
        }

        count += change.Come.Length - change.Gone.Length;
        var used = articles.Length - freeSlots.Count;
        if (change.Come.Length > freeSlots.Count)
            Grow(change.IsFirst ? change.Come.Length : Math.Max(used + change.Come.Length, articles.Length * 5 / 4));
        foreach (var article in change.Come)
        {
            article.Slot = freeSlots.Pop();
            articles[article.Slot] = article;
        }
    }

    void Grow(int size)
    {
        var former = articles.Length;
        Array.Resize(ref articles, size);
        for (var slot = size - 1; slot >= former; slot--)
            freeSlots.Push(slot);
    }

    Outcome<LinkUpdate> Renew(Change change, ImmutableArray<LinkedPage> next)
    {
        var all = next.SelectMany(page => page.Articles);
        var named = ruled.Count == 0 ? [] : all.Where(a => ruled.Contains(a.Address)).DistinctBy(a => a.Address).ToDictionary(a => a.Address, StringComparer.Ordinal);
        var stale = all.Where(a => a.IsStale).Union(named.Values).ToImmutableArray();
        var found = new ImmutableArray<Link>[stale.Length];
        // Each article's links depend on tables that nobody writes any more, so that their order does not matter.
        Parallel.For(0, stale.Length, i => found[i] = Of(stale[i]));

        var rules = new LinkRules(word, named, people.People, subjects.Subjects);
        var said = people.Check().Concat(rules.Check(stale.Select((a, i) => (a, i)).Where(s => named.ContainsValue(s.a)).ToDictionary(s => s.a, s => found[s.i]), all.Select(a => a.Address))).ToImmutableArray();
        var before = links;
        links = new Dictionary<string, ImmutableArray<Link>>(links, StringComparer.Ordinal);
        foreach (var article in change.Gone)
            links.Remove(article.Address);
        for (var i = 0; i < stale.Length; i++)
        {
            stale[i].IsStale = false;
            if (rules.Apply(stale[i], found[i]) is { IsEmpty: false } own)
                links[stale[i].Address] = own;
            else
                links.Remove(stale[i].Address);
        }

        return Outcome.Of(
            new LinkUpdate(
                new Links { ByArticle = links, People = people.People, Subjects = subjects.Subjects, Days = days.Sentences, Sums = days.Sums, Joined = people.Joined, Apart = people.Apart },
                [.. change.Gone.Concat(stale).Select(a => a.Address).Distinct(StringComparer.Ordinal).Where(a => !LinkUpdate.IsSame(before.GetValueOrDefault(a, []), links.GetValueOrDefault(a, [])))]),
            said);
    }

    ImmutableArray<Link> Of(LinkedArticle article)
    {
        var parts = jumps.Of(article);
        var same = SameStory.Of(article);
        var taken = parts.Concat(same).Select(l => l.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);
        same = same.RemoveAll(l => parts.Any(p => p.Target == l.Target));
        return [.. parts.Concat(same).Concat(SubjectTable.Of(article)).Concat(PeopleTable.Of(article)).Concat(related.Of(article, taken)).OrderBy(l => l.Kind)];
    }
}
