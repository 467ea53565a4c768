using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Mentions to people. Two mentions of one name are one person only where the paper shows it, or the editor says so.</summary>
sealed class PeopleTable
{
    /// <summary>So many days around a mention with the office, the bare name is taken for the same person.</summary>
    const int DaysOfMemory = 31;

    readonly PeopleRules rules;
    readonly Dictionary<string, Clan> clans = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<OfficePlace>> places = new(StringComparer.Ordinal);
    readonly ShortNames<Clan> addresses = new("people");
    readonly SortedDictionary<string, ImmutableArray<Person>> people = new(StringComparer.Ordinal);
    readonly HashSet<Clan> touched = [];
    readonly Dictionary<string, int> signed = new(StringComparer.Ordinal);

    public PeopleTable(EditorsWord word)
    {
        rules = new PeopleRules(word);
        foreach (var name in rules.Names)
            signed[name] = 0;
        foreach (var clan in rules.Clans())
        {
            foreach (var name in clan.Names)
                clans[name] = clan;
        }
    }

    /// <summary>The names under articles that the editor's word joins, by the name as printed.</summary>
    public IReadOnlyDictionary<string, JoinedName> Joined => rules.Join(name => people.GetValueOrDefault(name, []));

    public ImmutableHashSet<(string, BylineRole)> Apart => rules.Apart;

    /// <summary>By name.</summary>
    public ImmutableArray<Person> People => [.. people.Values.SelectMany(p => p)];

    public IEnumerable<Diagnostic> Check() => rules.Check(
        name => clans.TryGetValue(name, out var clan) ? [.. clan.Mentions.Where(m => m.Mention.Name == name)] : [],
        name => signed[name] > 0,
        () => clans.Values.SelectMany(c => c.Mentions).Select(m => m.Mention.Name).Distinct());

    public void Leave(Change change)
    {
        foreach (var article in change.Gone)
        {
            Sign(article, -1);
            foreach (var mention in article.People)
                Touch(mention.Mention.Name).Mentions.Remove(mention);
            foreach (var bare in article.BareNames)
                Touch(bare.Name).Bare.Remove(bare);
        }
    }

    public void Enter(Change change)
    {
        foreach (var article in change.Come)
        {
            Sign(article, 1);
            article.People = [.. article.Profile.Offices.Select(o => new NamedPerson(article, o, PlacesOf(o.Office)))];
            article.BareNames = [.. article.Profile.BareNames.Where(n => !article.Entry.Reporters.Contains(n.Text)).Select(n => new BareMention(article, n))];
            foreach (var mention in article.People)
                Insert(Touch(mention.Mention.Name).Mentions, mention, m => m.Article);
            foreach (var bare in article.BareNames)
                Insert(Touch(bare.Name).Bare, bare, b => b.Article);
        }
    }

    /// <summary>Tells people apart anew where a change touched their name.</summary>
    public void Renew()
    {
        var moved = new HashSet<Clan>(touched);
        foreach (var clan in touched)
        {
            foreach (var (name, _, keys) in clan.People)
            {
                people.Remove(name);
                foreach (var key in keys)
                    moved.UnionWith(addresses.Remove(key));
            }

            clan.People = rules.Apply(clan);
            foreach (var key in clan.People.SelectMany(p => p.Keys))
                moved.UnionWith(addresses.Add(key, clan));
            if (clan is { Mentions.Count: 0, Bare.Count: 0, Names.Length: 1 })
                clans.Remove(clan.Names[0]);
        }

        touched.Clear();
        foreach (var clan in moved)
            Settle(clan);
    }

    public static IEnumerable<Link> Of(LinkedArticle article) =>
        article.People.GroupBy(m => m.Person!) // settled when the tables were
            .Select(m => (m.Key, Link: Describe(m.Key, m)))
            .Concat(article.BareNames.Where(b => b.Meant is not null).Select(b => (b.Meant!.Value.Person, Describe(b))))
            .OrderBy(l => l.Item1.Name, StringComparer.Ordinal).ThenBy(l => l.Item1.Address, StringComparer.Ordinal)
            .Select(l => l.Item2);

    // Of names under articles only those are counted that a rule speaks of.
    void Sign(LinkedArticle article, int more)
    {
        if (signed.Count == 0)
            return;
        foreach (var name in article.Entry.Reporters.Concat(article.Entry.Correspondents).Concat(article.Entry.Photographers).Where(signed.ContainsKey))
            signed[name] += more;
    }

    void Settle(Clan clan)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, clusters, keys) in clan.People)
        {
            named.Add(name);
            var all = keys.Select(key => new PersonKey(name, addresses.AddressOf(key))).ToImmutableArray();
            var alone = clusters.Length == 1 ? clan.Bare.Where(b => b.Name == name && clusters[0].IsNear(b.Article, DaysOfMemory)).ToHashSet() : [];
            foreach (var bare in clan.Bare.Where(b => b.Name == name))
                Settle(bare, alone.Contains(bare) ? (all[0], clusters[0].All[0].Mention.Office) : null);
            for (var i = 0; i < clusters.Length; i++)
            {
                foreach (var mention in clusters[i].All.Where(m => m.Person != all[i]))
                    (mention.Person, mention.Article.IsStale) = (all[i], true);
            }

            people[name] = [.. clusters.Select((cluster, i) => new Person
            {
                Name = name,
                Address = all[i].Address,
                Offices = Offices(cluster.All),
                Articles = [.. cluster.All.Select(m => m.Article).Concat(alone.Select(b => b.Article)).Distinct().OrderBy(a => a.Order).Select(a => a.Address)],
                Namesakes = [.. all.Where(other => other != all[i]).Select(other => other.Address)],
            })];
        }

        foreach (var bare in clan.Bare.Where(b => !named.Contains(b.Name)))
            Settle(bare, null);
    }

    static void Settle(BareMention bare, (PersonKey, string)? meant)
    {
        if (bare.Meant == meant)
            return;
        (bare.Meant, bare.Article.IsStale) = (meant, true);
    }

    Clan Touch(string name)
    {
        if (!clans.TryGetValue(name, out var clan))
            clans[name] = clan = new Clan([name]);
        touched.Add(clan);
        return clan;
    }

    ImmutableArray<OfficePlace> PlacesOf(string office)
    {
        if (!places.TryGetValue(office, out var known))
            places[office] = known = OfficePlace.Of(office);
        return known;
    }

    static void Insert<T>(List<T> list, T item, Func<T, LinkedArticle> article)
    {
        var order = article(item).Order;
        var at = list.Count;
        while (at > 0 && article(list[at - 1]).Order > order)
            at--;
        list.Insert(at, item);
    }

    // Mentions come in the archive's order, so the first of a wording is the oldest.
    static ImmutableArray<OfficeRecord> Offices(List<NamedPerson> mentions) =>
    [
        .. mentions.GroupBy(m => (m.Mention.Office, m.Mention.Standing)).Select(wording =>
        {
            var (first, last) = (wording.First(), wording.Last());
            var isLonger = first.Article.Date is not null && last.Article.Date is not null && last.Article.Date != first.Article.Date;
            return new OfficeRecord(
                first.Mention.Office, first.Mention.Standing, first.Article.Date, first.Article.Page.DateIsInferred,
                new Proof(first.Mention.Sentence, first.Article.Address, first.Mention.Source))
            {
                Until = isLonger ? last.Article.Date : null,
                UntilIsInferred = isLonger && last.Article.Page.DateIsInferred,
            };
        }),
    ];

    static Link Describe(PersonKey person, IEnumerable<NamedPerson> mentions) =>
        Link(person, [.. mentions.GroupBy(m => KindOf(m.Mention.Standing)).Select(g => new LinkReason(g.Key, g.Select(m => m.Mention.Office).Distinct()))], 1,
            [.. mentions.Select(m => new Proof(m.Mention.Sentence, m.Article.Address, m.Mention.Source)).DistinctBy(p => p.Text)]);

    static Link Describe(BareMention bare) =>
        Link(bare.Meant!.Value.Person, [new LinkReason(ReasonKind.BareName, bare.Meant.Value.Office)], 0.7, new Proof(bare.Name, bare.Article.Address, bare.Source)); // asked for what is meant only

    static Link Link(PersonKey person, ImmutableArray<LinkReason> reasons, double score, params ImmutableArray<Proof> evidence) =>
        new() { Kind = LinkKind.Person, Target = person.Address, Title = person.Name, Reasons = reasons, Score = score, Evidence = evidence };

    static ReasonKind KindOf(OfficeStanding standing) => standing switch
    {
        OfficeStanding.Appointed => ReasonKind.Appointed,
        OfficeStanding.Resigned => ReasonKind.Resigned,
        OfficeStanding.Removed => ReasonKind.Removed,
        _ => ReasonKind.Office,
    };
}
