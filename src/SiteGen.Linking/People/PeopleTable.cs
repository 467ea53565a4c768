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

    // The clans whose mentions a change touched, and what they were.
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
        var (named, spoken) = (new List<int>(change.Come.Sum(a => a.Record.OfficeCount)), new List<int>());
        foreach (var article in change.Come)
        {
            foreach (var name in article.Record.OfficeNames())
                named.Add(clans.Add(KeyOf(article.Record, name)));
            foreach (var name in article.Record.BareNameTexts())
                spoken.Add(clans.Add(KeyOf(article.Record, name)));
        }

        people.Reserve(clans.Count);
        mentions.Begin(clans.Count);
        bare.Begin(clans.Count);
        foreach (var slot in change.Gone)
        {
            var record = articles.Record(slot);
            foreach (var name in record.OfficeNames())
                mentions.Leave(clans.Find(KeyOf(record, name)));
            foreach (var name in record.BareNameTexts())
                bare.Leave(clans.Find(KeyOf(record, name)));
        }

        named.ForEach(mentions.Expect);
        spoken.ForEach(bare.Expect);
        touched.Clear();
        foreach (var clan in mentions.Touched.Union(bare.Touched))
            touched.Add(clan, Former(clan));
        mentions.Open();
        bare.Open();
        var (office, other) = (0, 0);
        foreach (var article in change.Come)
        {
            for (var i = 0; i < article.Record.OfficeCount; i++)
                mentions.Put(named[office++], articles, article.Slot, i, -1);
            for (var i = 0; i < article.Record.BareNameCount; i++)
                bare.Put(spoken[other++], articles, article.Slot, i, -1);
        }

        mentions.Close(articles);
        bare.Close(articles);
    }

    /// <summary>Tells people apart anew where a change touched their name.</summary>
    public void Renew()
    {
        var moved = touched.Keys.ToHashSet();
        // One clan after the other: all of their mentions at once would take more room than everything that is kept.
        foreach (var (clan, former) in touched)
        {
            foreach (var person in KnownPerson.ReadAll(former.People.Span))
                moved.UnionWith(addresses.Remove(person.Key, clan));
            Part(clan);
            foreach (var person in PeopleOf(clan))
                moved.UnionWith(addresses.Add(person.Key, clan));
        }

        foreach (var clan in moved)
            Settle(clan, touched.TryGetValue(clan, out var former) ? former : Former(clan));
        touched.Clear();
    }

    public IEnumerable<Link> Of(LinkedArticle article)
    {
        var links = new List<(KnownPerson Person, Link Link)>();
        // Who has an office is somebody.
        var offices = article.Record.Offices();
        foreach (var whose in offices.Select((office, i) => (Office: office, Meant: Meant(mentions, office.Name, article.Slot, i)!.Value)).GroupBy(m => m.Meant, m => m.Office))
        {
            var person = PersonAt(whose.Key);
            links.Add((person, Describe(article, person, [.. whose])));
        }

        var names = article.Record.BareNames();
        for (var i = 0; i < names.Length; i++)
        {
            if (Meant(bare, names[i].Text, article.Slot, i) is not { } meant)
                continue;
            var person = PersonAt(meant);
            links.Add((person, Link(person, [new LinkReason(ReasonKind.BareName, OfficeOf(mentions.Of(meant.Clan), meant.Number))], 0.7, new Proof(names[i].Text, article.Address, names[i].Source))));
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
        people = Lists<byte>.Read(from);
        addresses.Read(from);
    }

    // Who is meant by each of the mentions. Those have their keys before anybody asks for them; the rest follows.
    void Part(int clan)
    {
        var all = new List<KnownPerson>();
        var bareNames = BareOf(clan);
        var (rows, bareRows) = (mentions.Of(clan).ToArray(), bare.Of(clan).ToArray());
        for (var i = 0; i < bareNames.Count; i++)
            PersonRow.SetPerson(bareRows, i, -1);
        foreach (var (name, clusters, keys) in rules.Apply(new Clan(MentionsOf(clan), bareNames)))
        {
            for (var i = 0; i < clusters.Length; i++)
            {
                foreach (var mention in clusters[i].All)
                    PersonRow.SetPerson(rows, mention.Row, all.Count);
                foreach (var one in bareNames.Where(b => clusters.Length == 1 && b.Name == name && clusters[i].IsNear(b.Article, DaysOfMemory)))
                    PersonRow.SetPerson(bareRows, one.Row, all.Count);
                all.Add(new KnownPerson(name, keys[i], ""));
            }
        }

        mentions.Lists.Set(clan, rows);
        bare.Lists.Set(clan, bareRows);
        people.Set(clan, KnownPerson.WriteAll(all, packer));
    }

    void Settle(int clan, FormerClan former)
    {
        var all = Array.ConvertAll(PeopleOf(clan), person => person with { Address = addresses.AddressOf(person.Key) });
        var (rows, bareRows) = (mentions.Lists[clan], bare.Lists[clan]);
        var made = PeopleOfClan.Make(all, rows.Span, bareRows.Span, articles.Articles);
        people.Set(clan, KnownPerson.WriteAll([.. all.Select((person, i) => person with { Office = made[i].Offices[^1].Title, Articles = made[i].Articles.Length, Mark = new Fingerprint().With(made[i]).Value })], packer));
        var before = KnownPerson.ReadAll(former.People.Span);
        MarkStale(rows.Span, Meaning(former.Mentions.Span, before, Address), all, Address);
        MarkStale(bareRows.Span, Meaning(former.Bare.Span, before, Known(former.Mentions)), all, Known(rows));
    }

    static string Address(PersonRow row, KnownPerson[] people) => people[row.Person].Address;

    // A bare name also says by which office the person is known.
    Func<PersonRow, KnownPerson[], string> Known(ReadOnlyMemory<int> mentions) =>
        (row, people) => row.Person < 0 ? "" : $"{people[row.Person].Address} {OfficeOf(mentions.Span, row.Person)}";

    // Where somebody else is meant than before.
    void MarkStale(ReadOnlySpan<int> rows, Dictionary<(int, int), string> former, KnownPerson[] people, Func<PersonRow, KnownPerson[], string> meant)
    {
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var row = PersonRow.At(rows, i);
            if (!articles.IsStale(row.Slot) && former.GetValueOrDefault((row.Slot, row.Index)) != meant(row, people))
                articles.MarkStale(row.Slot);
        }
    }

    FormerClan Former(int clan) => new(people[clan], mentions.Lists[clan], bare.Lists[clan]);

    static Dictionary<(int, int), string> Meaning(ReadOnlySpan<int> rows, KnownPerson[] people, Func<PersonRow, KnownPerson[], string> meant)
    {
        var meaning = new Dictionary<(int, int), string>(rows.Length / PersonRow.Width);
        for (var i = 0; i < rows.Length / PersonRow.Width; i++)
        {
            var row = PersonRow.At(rows, i);
            meaning[(row.Slot, row.Index)] = meant(row, people);
        }

        return meaning;
    }

    KnownPerson[] PeopleOf(int clan) => KnownPerson.ReadAll(people.Of(clan));

    KnownPerson PersonAt((int Clan, int Number) person) => KnownPerson.Read(people.Of(person.Clan), person.Number);

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
    (int Clan, int Number)? Meant(RowTable table, string name, int slot, int index)
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
        return PersonRow.At(rows, low).Person is >= 0 and var person ? (clan, person) : null;
    }

    int ClanOf(string name) => clans.Find(KeyOf(name));

    NameKey KeyOf(string name) => NameKey.Of(0, tied.GetValueOrDefault(name, name));

    // Hardly ever does the editor tie names, and then no text needs to be made.
    NameKey KeyOf(ArticleRecord record, int name) => tied.Count == 0 ? record.NameOf(0, name) : KeyOf(record.Text(name));

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

    static Link Link(KnownPerson person, ImmutableArray<LinkReason> reasons, double score, params ImmutableArray<Proof> evidence) =>
        new() { Kind = LinkKind.Person, Target = person.Address, Title = person.Name, Reasons = reasons, Score = score, Evidence = evidence };

    static ReasonKind KindOf(OfficeStanding standing) => standing switch
    {
        OfficeStanding.Appointed => ReasonKind.Appointed,
        OfficeStanding.Resigned => ReasonKind.Resigned,
        OfficeStanding.Removed => ReasonKind.Removed,
        _ => ReasonKind.Office,
    };

    /// <summary>A clan before a change: people and mentions as the tables had them.</summary>
    readonly record struct FormerClan(ReadOnlyMemory<byte> People, ReadOnlyMemory<int> Mentions, ReadOnlyMemory<int> Bare);
}
