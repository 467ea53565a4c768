using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Mentions to people. Two mentions of one name are one person only where the paper shows it, or the editor says so.</summary>
sealed class PeopleTable
{
    /// <summary>So many days around a mention with the office, the bare name is taken for the same person.</summary>
    const int DaysOfMemory = 31;

    readonly ArticleTable articles;
    readonly PeopleRules rules;
    readonly ShortNames addresses;

    // The names that a rule ties together, by the one that stands for them.
    readonly Dictionary<string, string> tied = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<OfficePlace>> places = new(StringComparer.Ordinal);
    readonly Packer packer = new();

    IdTable<NameKey> clans = new();
    RowTable mentions = new(PersonRow.Width);
    RowTable bare = new(PersonRow.Width);
    Lists<byte> people = new();

    // Whose mentions a change touched, and who was meant by them.
    readonly Dictionary<int, FormerClan> touched = [];

    public PeopleTable(EditorsWord word, ArticleTable articles)
    {
        (this.articles, rules) = (articles, new PeopleRules(word));
        addresses = new ShortNames("people", clan => PeopleOf(clan).Select(person => person.Key));
        foreach (var names in rules.Ties())
        {
            foreach (var name in names)
                tied[name] = names[0];
        }
    }

    public Lists<int> Mentions => mentions.Lists;

    public Lists<int> Bare => bare.Lists;

    /// <summary>By clans.</summary>
    public Lists<byte> People => people;

    /// <summary>The names under articles that the editor's word joins, by the name as printed.</summary>
    public IReadOnlyDictionary<string, JoinedName> Joined => rules.Join(name => ClanOf(name) is >= 0 and var clan ? [.. PeopleOf(clan).Where(p => p.Name == name)] : []);

    public ImmutableHashSet<(string, BylineRole)> Apart => rules.Apart;

    public IEnumerable<(string Name, string Address)> Names => Enumerable.Range(0, people.Count).SelectMany(PeopleOf)
        .OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => (person.Name, person.Address));

    /// <param name="entries">Of all articles.</param>
    public IEnumerable<Diagnostic> Check(IEnumerable<ArticleEntry> entries)
    {
        if (rules.Names.IsEmpty)
            return [];
        var signed = entries.SelectMany(e => e.Reporters.Concat(e.Correspondents).Concat(e.Photographers)).Where(rules.Names.Contains).ToHashSet(StringComparer.Ordinal);
        return rules.Check(
            name => ClanOf(name) is >= 0 and var clan ? MentionsOf(clan).FindAll(m => m.Mention.Name == name) : [],
            signed.Contains,
            () => Enumerable.Range(0, mentions.Lists.Count).SelectMany(MentionsOf).Select(m => m.Mention.Name).Distinct());
    }

    public void Turn(Change change)
    {
        foreach (var slot in change.Gone)
        {
            var record = articles.Record(slot);
            foreach (var office in record.Offices())
                mentions.Leave(ClanOf(office.Name));
            foreach (var name in record.BareNames())
                bare.Leave(ClanOf(name.Text));
        }

        foreach (var article in change.Come)
        {
            var (offices, names) = (article.Record.Offices(), article.Record.BareNames());
            for (var i = 0; i < offices.Length; i++)
                mentions.Add(Admit(offices[i].Name), article.Slot, i, -1);
            for (var i = 0; i < names.Length; i++)
                bare.Add(Admit(names[i].Text), article.Slot, i, -1);
        }

        mentions.Lists.Reserve(clans.Count);
        bare.Lists.Reserve(clans.Count);
        people.Reserve(clans.Count);
        touched.Clear();
        foreach (var clan in mentions.Touched().Union(bare.Touched()))
            touched.Add(clan, Former(clan));
        mentions.Turn(articles);
        bare.Turn(articles);
    }

    /// <summary>Tells people apart anew where a change touched their name.</summary>
    public void Renew()
    {
        var moved = touched.Keys.ToHashSet();
        var renewed = new Dictionary<int, ImmutableArray<Namesakes>>();
        foreach (var (clan, former) in touched)
        {
            foreach (var person in former.People)
                moved.UnionWith(addresses.Remove(person.Key, clan));
            var now = rules.Apply(ClanAt(clan));
            renewed.Add(clan, now);
            // They have their keys before anybody asks for them; the rest follows.
            people.Set(clan, KnownPerson.WriteAll([.. now.SelectMany(n => n.Keys.Select(key => new KnownPerson(n.Name, key, "")))], packer));
            foreach (var key in now.SelectMany(p => p.Keys))
                moved.UnionWith(addresses.Add(key, clan));
        }

        foreach (var clan in moved)
            Settle(clan, touched.TryGetValue(clan, out var former) ? former : Former(clan), renewed.TryGetValue(clan, out var known) ? known : rules.Apply(ClanAt(clan)));
        touched.Clear();
    }

    public IEnumerable<Link> Of(LinkedArticle article)
    {
        var (offices, names) = (article.Record.Offices(), article.Record.BareNames());
        var links = new List<(KnownPerson Person, Link Link)>();
        // Who has an office is somebody.
        foreach (var person in offices.Select((office, i) => (Office: office, Person: Meant(mentions, office.Name, article.Slot, i)!)).GroupBy(m => m.Person.Address, StringComparer.Ordinal))
            links.Add((person.First().Person, Describe(article, person.First().Person, [.. person.Select(p => p.Office)])));
        for (var i = 0; i < names.Length; i++)
        {
            if (Meant(bare, names[i].Text, article.Slot, i) is { } person)
                links.Add((person, Describe(article, person, names[i])));
        }

        return links.OrderBy(l => l.Person.Name, StringComparer.Ordinal).ThenBy(l => l.Person.Address, StringComparer.Ordinal).Select(l => l.Link);
    }

    public void Save(LedgerWriter to)
    {
        clans.Save(to);
        mentions.Save(to);
        bare.Save(to);
        people.Save(to);
        addresses.Save(to);
    }

    public void Read(LedgerReader from)
    {
        clans = IdTable<NameKey>.Read(from);
        (mentions, bare) = (RowTable.Read(from, PersonRow.Width), RowTable.Read(from, PersonRow.Width));
        people = Lists<byte>.Read(from, from.Bytes);
        addresses.Read(from);
    }

    void Settle(int clan, FormerClan former, ImmutableArray<Namesakes> now)
    {
        var all = new List<KnownPerson>();
        var bareNames = BareOf(clan);
        var (rows, bareRows) = (mentions.Of(clan).ToArray(), bare.Of(clan).ToArray());
        for (var i = 0; i < bareNames.Count; i++)
            PersonRow.SetPerson(bareRows, i, -1);
        foreach (var (name, clusters, keys) in now)
        {
            for (var i = 0; i < clusters.Length; i++)
            {
                foreach (var mention in clusters[i].All)
                    PersonRow.SetPerson(rows, mention.Row, all.Count);
                foreach (var one in bareNames.Where(b => clusters.Length == 1 && b.Name == name && clusters[i].IsNear(b.Article, DaysOfMemory)))
                    PersonRow.SetPerson(bareRows, one.Row, all.Count);
                all.Add(new KnownPerson(name, keys[i], addresses.AddressOf(keys[i])));
            }
        }

        var made = PeopleOfClan.Make(all, rows, bareRows, articles.Articles);
        mentions.Lists.Set(clan, rows);
        bare.Lists.Set(clan, bareRows);
        people.Set(clan, KnownPerson.WriteAll([.. all.Select((person, i) => person with { Office = made[i].Offices[^1].Title, Articles = made[i].Articles.Length, Mark = new Fingerprint().With(made[i]).Value })], packer));
        MarkStale(rows, former.Meant, row => all[row.Person].Address);
        MarkStale(bareRows, former.Bare, row => row.Person < 0 ? "" : $"{all[row.Person].Address} {OfficeOf(rows, row.Person)}");
    }

    // Where somebody else is meant than before.
    void MarkStale(ReadOnlySpan<int> rows, Dictionary<(int, int), string> former, Func<PersonRow, string> meant)
    {
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var row = PersonRow.At(rows, i);
            if (!articles.IsStale(row.Slot) && former.GetValueOrDefault((row.Slot, row.Index)) != meant(row))
                articles.MarkStale(row.Slot);
        }
    }

    FormerClan Former(int clan)
    {
        var (all, rows, bareRows) = (PeopleOf(clan), mentions.Lists[clan], bare.Lists[clan]);
        return new FormerClan(all, Meaning(rows.Span, row => all[row.Person].Address), Meaning(bareRows.Span, row => row.Person < 0 ? "" : $"{all[row.Person].Address} {OfficeOf(rows.Span, row.Person)}"));
    }

    static Dictionary<(int, int), string> Meaning(ReadOnlySpan<int> rows, Func<PersonRow, string> meant)
    {
        var meaning = new Dictionary<(int, int), string>(rows.Length / PersonRow.Width);
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var row = PersonRow.At(rows, i);
            meaning[(row.Slot, row.Index)] = meant(row);
        }

        return meaning;
    }

    KnownPerson[] PeopleOf(int clan) => KnownPerson.ReadAll(people.Of(clan));

    Clan ClanAt(int clan) => new(MentionsOf(clan), BareOf(clan));

    List<NamedPerson> MentionsOf(int clan)
    {
        var rows = mentions.Of(clan);
        var all = new List<NamedPerson>(rows.Length / PersonRow.Width);
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var (slot, index, _) = PersonRow.At(rows, i);
            var office = articles.Record(slot).Office(index);
            all.Add(new NamedPerson(articles.Articles[slot]!, i, office, PlacesOf(office.Office))); // only what the archive has stands in its tables
        }

        return all;
    }

    List<BareMention> BareOf(int clan)
    {
        var rows = bare.Of(clan);
        var all = new List<BareMention>(rows.Length / PersonRow.Width);
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var (slot, index, _) = PersonRow.At(rows, i);
            all.Add(new BareMention(articles.Articles[slot]!, i, articles.Record(slot).BareName(index))); // likewise
        }

        return all;
    }

    /// <summary>Whom the article means.</summary>
    KnownPerson? Meant(RowTable table, string name, int slot, int index)
    {
        var clan = ClanOf(name);
        var rows = table.Of(clan);
        var orders = articles.Orders;
        var (low, high) = (0, rows.Length / PersonRow.Width);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = orders[rows[middle * PersonRow.Width]] < orders[slot] ? (middle + 1, high) : (low, middle);
        }

        while (PersonRow.At(rows, low).Index != index)
            low++;
        return PersonRow.At(rows, low).Person is >= 0 and var person ? PeopleOf(clan)[person] : null;
    }

    int Admit(string name) => clans.Add(NameKey.Of(0, tied.GetValueOrDefault(name, name)));

    int ClanOf(string name) => clans.Find(NameKey.Of(0, tied.GetValueOrDefault(name, name)));

    ImmutableArray<OfficePlace> PlacesOf(string office)
    {
        if (!places.TryGetValue(office, out var known))
            places[office] = known = OfficePlace.Of(office);
        return known;
    }

    // By which a person is known who is named without one: the first.
    string OfficeOf(ReadOnlySpan<int> rows, int person)
    {
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            if (PersonRow.At(rows, i) is var row && row.Person == person)
                return articles.Record(row.Slot).Office(row.Index).Office;
        }

        return "";
    }

    static Link Describe(LinkedArticle article, KnownPerson person, List<OfficeMention> mentions) =>
        Link(person, [.. mentions.GroupBy(m => KindOf(m.Standing)).Select(g => new LinkReason(g.Key, g.Select(m => m.Office).Distinct()))], 1,
            [.. mentions.Select(m => new Proof(m.Sentence, article.Address, m.Source)).DistinctBy(p => p.Text)]);

    Link Describe(LinkedArticle article, KnownPerson person, Passage bare)
    {
        var clan = ClanOf(bare.Text);
        return Link(person, [new LinkReason(ReasonKind.BareName, OfficeOf(mentions.Of(clan), Array.FindIndex(PeopleOf(clan), p => p.Key == person.Key)))], 0.7,
            new Proof(bare.Text, article.Address, bare.Source));
    }

    static Link Link(KnownPerson person, ImmutableArray<LinkReason> reasons, double score, params ImmutableArray<Proof> evidence) =>
        new() { Kind = LinkKind.Person, Target = person.Address, Title = person.Name, Reasons = reasons, Score = score, Evidence = evidence };

    static ReasonKind KindOf(OfficeStanding standing) => standing switch
    {
        OfficeStanding.Appointed => ReasonKind.Appointed,
        OfficeStanding.Resigned => ReasonKind.Resigned,
        OfficeStanding.Removed => ReasonKind.Removed,
        _ => ReasonKind.Office,
    };

    /// <param name="Meant">The addresses of those whom articles mean.</param>
    /// <param name="Bare">The same for bare names, with the office by which the person is known.</param>
    sealed record FormerClan(KnownPerson[] People, Dictionary<(int, int), string> Meant, Dictionary<(int, int), string> Bare);
}
