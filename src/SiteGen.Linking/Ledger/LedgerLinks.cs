using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>The links of one state of a ledger, of which each is read from its bytes when it is asked for. Later updates do not change it.</summary>
sealed class LedgerLinks : ILinkIndex
{
    readonly LinkedArticle?[] articles;
    readonly Lists<byte> links;
    readonly ulong[] marks;
    readonly Lists<byte> people;
    readonly Lists<int> mentions;
    readonly Lists<int> bare;
    readonly Lists<byte> nodes;
    readonly Lists<int> signs;
    readonly Lists<int> sentences;
    readonly Lists<int> sums;
    readonly Dictionary<int, int> days;
    readonly ulong[] sentenceMarks;
    readonly ulong[] sumMarks;
    readonly IReadOnlyDictionary<string, int> slots;
    readonly Lazy<(ImmutableArray<PersonHead> Heads, Dictionary<string, (int Clan, int Number)> Places)> persons;
    readonly Lazy<(ImmutableArray<SubjectHead> Heads, Dictionary<string, int> Places)> subjects;

    /// <param name="slots">Of all articles, by their addresses.</param>
    public LedgerLinks(ArticleTable articles, PeopleTable people, SubjectTable subjects, DayTable days, IReadOnlyDictionary<string, int> slots)
    {
        (this.articles, links, marks, this.slots) = (articles.Articles, articles.Links.Snapshot(), [.. articles.Marks], slots);
        (this.people, mentions, bare) = (people.People.Snapshot(), people.Mentions.Snapshot(), people.Bare.Snapshot());
        (nodes, signs) = (subjects.Nodes.Snapshot(), subjects.Signs.Snapshot());
        (this.days, sentences, sums) = (new(days.Ids), days.Sentences.Snapshot(), days.Sums.Snapshot());
        (sentenceMarks, sumMarks) = ([.. days.SentenceMarks], [.. days.SumMarks]);
        persons = new(ReadPeople);
        this.subjects = new(ReadSubjects);
    }

    public ImmutableArray<PersonHead> People => persons.Value.Heads;

    public ImmutableArray<SubjectHead> Subjects => subjects.Value.Heads;

    /// <param name="joined">As in <see cref="Links"/>.</param>
    public Links Links(IReadOnlyDictionary<string, JoinedName> joined, ImmutableHashSet<(string, BylineRole)> apart) => new()
    {
        ByArticle = new LateTable<string, ImmutableArray<Link>>(slots, slot => marks[slot] != 0, slot => LinksRecord.Read(links[slot], articles[slot]!, articles)), // it has an address
        Index = this,
        Days = new LateTable<DateOnly, ImmutableArray<DatedSentence>>(
            days.ToDictionary(day => DateOnly.FromDayNumber(day.Key), day => day.Value), id => !sentences[id].IsEmpty, id => DayTable.Make(sentences[id], articles)),
        Sums = new LateTable<string, ImmutableArray<NamedSum>>(
            days.ToDictionary(day => DateOnly.FromDayNumber(day.Key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day => day.Value, StringComparer.Ordinal), id => !sums[id].IsEmpty, id => DayTable.MakeSums(sums[id], articles)),
        Joined = joined,
        Apart = apart,
    };

    public Person PersonAt(string address)
    {
        var (clan, number) = persons.Value.Places[address];
        return PeopleOfClan.Make(KnownPerson.ReadAll(people.Of(clan)), mentions.Of(clan), bare.Of(clan), articles)[number];
    }

    public Subject SubjectAt(string address) => SubjectTable.Make(SubjectNode.Read(nodes.Of(subjects.Value.Places[address])), signs, articles);

    public ulong FingerprintOf(string article) => slots.TryGetValue(article, out var slot) ? marks[slot] : 0;

    public ulong FingerprintOf(DateOnly day) => days.TryGetValue(day.DayNumber, out var id) ? sentenceMarks[id] : 0;

    public ulong FingerprintOfSums(string issue) =>
        DateOnly.TryParseExact(issue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && days.TryGetValue(day.DayNumber, out var id) ? sumMarks[id] : 0;

    (ImmutableArray<PersonHead>, Dictionary<string, (int, int)>) ReadPeople()
    {
        var places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var heads = new List<(int Clan, int Number, PersonHead Head)>();
        for (var clan = 0; clan < people.Count; clan++)
        {
            var known = KnownPerson.ReadAll(people.Of(clan));
            for (var number = 0; number < known.Length; number++)
            {
                heads.Add((clan, number, new PersonHead(known[number].Name, known[number].Address, known[number].Office, known[number].Articles, known[number].Mark)));
                places.Add(known[number].Address, (clan, number));
            }
        }

        // Those of one name stand in one clan.
        return ([.. heads.OrderBy(h => h.Head.Name, StringComparer.Ordinal).ThenBy(h => h.Number).Select(h => h.Head)], places);
    }

    (ImmutableArray<SubjectHead>, Dictionary<string, int>) ReadSubjects()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var heads = new List<SubjectHead>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsEmpty)
                continue;
            var node = SubjectNode.Read(nodes.Of(i));
            heads.Add(new SubjectHead(node.Kind, node.Name, node.Address, node.Count, node.Mark));
            places.Add(node.Address, i);
        }

        return ([.. heads.OrderBy(h => h.Kind).ThenBy(h => h.Name, StringComparer.Ordinal)], places);
    }
}
