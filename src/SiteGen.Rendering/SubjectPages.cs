using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>People, topics, organisations, places and series: an index of each, and a page of each one.</summary>
static class SubjectPages
{
    const int NamesOnAPage = 600;
    const int ArticlesOnAPage = 200;

    public static IEnumerable<PlannedFile> Of(Site site) =>
    [
        .. Index(site, Routes.People, "links_people", [.. site.Links.People.Select(p => new CountedView(p.Name, p.Address, p.Offices[^1].Title, p.Articles.Length, site))]),
        .. site.Links.People.SelectMany(person => OfPerson(site, person)),
        .. Subjects(site, SubjectKind.Topic, Routes.Topics, "links_topics", "topic"),
        .. Subjects(site, SubjectKind.Organisation, Routes.Organisations, "links_organisations", "topic"),
        .. Subjects(site, SubjectKind.Place, Routes.Places, "links_places", "topic"),
        .. Subjects(site, SubjectKind.Series, Routes.Series, "links_all_series", "series"),
    ];

    /// <summary>Where all of them are listed, as far as there are any.</summary>
    public static ImmutableArray<LinkView> Indexes(Links links, Routes routes, Words words)
    {
        (bool Exists, string Word, string Address)[] all =
        [
            (!links.People.IsEmpty, "links_people", Routes.People),
            (links.Subjects.Any(s => s.Kind == SubjectKind.Topic), "links_topics", Routes.Topics),
            (links.Subjects.Any(s => s.Kind == SubjectKind.Organisation), "links_organisations", Routes.Organisations),
            (links.Subjects.Any(s => s.Kind == SubjectKind.Place), "links_places", Routes.Places),
            (links.Subjects.Any(s => s.Kind == SubjectKind.Series), "links_all_series", Routes.Series),
        ];
        return [.. all.Where(index => index.Exists).Select(index => new LinkView(words[index.Word], routes.Href(index.Address)))];
    }

    static IEnumerable<PlannedFile> Subjects(Site site, SubjectKind kind, string index, string word, string template)
    {
        var subjects = site.Links.Subjects.Where(s => s.Kind == kind).ToImmutableArray();
        return
        [
            .. Index(site, index, word, [.. subjects.Select(s => new CountedView(s.Name, s.Address, "", s.Members.Length, site)).OrderByDescending(s => s.Count)]),
            .. subjects.SelectMany(subject => OfSubject(site, subject, index, word, template)),
        ];
    }

    static IEnumerable<PlannedFile> Index(Site site, string address, string word, ImmutableArray<CountedView> all) =>
        LongList.Parts(site, address, "subjects", all, NamesOnAPage, (part, head, pager) => new SubjectsView
        {
            Site = site,
            Head = head(site.Words[word], site.Words[word + "_note"]),
            Trail = [site.Home, new(site.Words[word], null)],
            Note = site.Words[word + "_note"],
            Part = part,
            Pager = pager,
        }, static (p, entry) => p.With(entry.Print));

    static IEnumerable<PlannedFile> OfPerson(Site site, Person person)
    {
        var name = VisibleText.Of(person.Name);
        var articles = person.Articles.Select(site.ArticleAt).OfType<ArticleCard>().Reverse().ToImmutableArray();
        ImmutableArray<Signed<ArticleCard>> all = [.. articles.Select(article => new Signed<ArticleCard>(Signature.Named, article)), .. site.AuthorAt(person.Address)?.All ?? []];
        return LongList.Parts(site, person.Address, "person", all, ArticlesOnAPage, (part, head, pager) => new PersonView
        {
            Site = site,
            Head = head(name, Descriptions.Subject(site, name, articles)),
            Trail = Trail(site, Routes.People, "links_people", name),
            Person = person,
            Part = part,
            Pager = pager,
        }, SignedLists.Print, () => PrintOf(site, person, name, articles));
    }

    static Fingerprint PrintOf(Site site, Person person, string name, ImmutableArray<ArticleCard> articles) => new Fingerprint()
        .With(person.Address).With(Descriptions.Subject(site, name, articles)).With(person.Namesakes).With(site.Namesakes(person.Name))
        .With(person.Offices, (p, office) => p.With(office).With(site.ArticleAt(office.Proof.Article)?.Print ?? default));

    static IEnumerable<PlannedFile> OfSubject(Site site, Subject subject, string index, string word, string template)
    {
        var name = VisibleText.Of(subject.Name);
        var members = subject.Members.Select(m => (site.ArticleAt(m.Article), m.Proof)).Where(m => m.Item1 is not null).Select(m => new MemberView(m.Item1!, m.Proof)).ToImmutableArray();
        return LongList.Parts(site, subject.Address, template, members, ArticlesOnAPage, (part, head, pager) => new SubjectView
        {
            Site = site,
            Head = head(name, Descriptions.Subject(site, name, members.Select(m => m.Article))),
            Trail = Trail(site, index, word, name),
            Name = name,
            Note = site.Words[word + "_one_note"],
            Part = part,
            Pager = pager,
        }, static (p, member) => p.With(member.Print), () => new Fingerprint().With(name).With(word).With(Descriptions.Subject(site, name, members.Select(m => m.Article))));
    }

    static ImmutableArray<LinkView> Trail(Site site, string index, string word, string name) =>
        [site.Home, new(site.Words[word], site.Routes.Href(index)), new(name, null)];
}
