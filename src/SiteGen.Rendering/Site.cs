using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Everything that the files of one site are made from; light, complete and shared by all of them.</summary>
sealed record Site
{
    readonly Lazy<ILookup<string, Person>> peopleNamed = null!; // set with the links, which are required
    readonly Lazy<ILookup<string, AuthorArticles>> signed = null!; // set with the shelf, which is required
    readonly Lazy<Dictionary<string, AuthorArticles>> authorsAt = null!; // set with the shelf, which is required
    readonly Lazy<ILookup<(int Month, int Day), DateOnly>> daysOfTheYear = null!; // set with the links, which are required
    readonly Lazy<FrozenDictionary<string, ArticleCard>> articles = null!; // set with the shelf, which is required

    public required PaperSettings Paper { get; init; }

    public required Routes Routes { get; init; }

    public required Words Words { get; init; }

    public required TemplateSet Templates { get; init; }

    public required Links Links
    {
        get => field;
        init
        {
            field = value;
            peopleNamed = new(() => value.People.ToLookup(person => person.Name, StringComparer.Ordinal));
            daysOfTheYear = new(() => value.Days.Keys.ToLookup(day => (day.Month, day.Day)));
        }
    }

    /// <summary>The days that articles speak of, by month and day of the month.</summary>
    public ILookup<(int Month, int Day), DateOnly> DaysOfTheYear => daysOfTheYear.Value;

    public required Shelf Shelf
    {
        get => field;
        init
        {
            field = value;
            signed = new(() => value.Authors.SelectMany(author => author.Cards.Select(card => (card.Name, Author: author))).DistinctBy(a => (a.Name, a.Author.Card.Address)).ToLookup(a => a.Name, a => a.Author, StringComparer.Ordinal));
            authorsAt = new(() => value.Authors.ToDictionary(author => author.Card.Address, StringComparer.Ordinal));
            articles = new(() => value.Issues.SelectMany(issue => issue.Articles).DistinctBy(article => article.Entry.Address).ToFrozenDictionary(article => article.Entry.Address, StringComparer.Ordinal));
        }
    }

    public required ImmutableArray<YearCard> Years { get; init; }

    public required SiteView View { get; init; }

    /// <summary>The theme can show people, topics and series.</summary>
    public bool HasSubjects => HtmlPages.HasSubjects(Templates);

    /// <summary>By its address under the base path.</summary>
    public ArticleCard? ArticleAt(string address) => articles.Value.GetValueOrDefault(address);

    /// <summary>What leads from an article to something that this site shows.</summary>
    public ImmutableArray<Link> LinksOf(string article) => Links.Of(article).RemoveAll(link => link.Target is { } target
        && (link.Kind is LinkKind.Person or LinkKind.Topic or LinkKind.Organisation or LinkKind.Place or LinkKind.Series ? !HasSubjects : ArticleAt(target) is null));

    /// <summary>The names under articles by the address of their page.</summary>
    public AuthorArticles? AuthorAt(string address) => authorsAt.Value.GetValueOrDefault(address);

    /// <summary>The pages of a name under articles; one more where the editor parts its roles.</summary>
    public IEnumerable<AuthorArticles> Signed(string name) => signed.Value[VisibleText.Of(name)];

    /// <summary>Those with an office who have a name; none where the site does not show them.</summary>
    public IEnumerable<Person> PeopleNamed(string name) => HasSubjects ? peopleNamed.Value[name] : [];

    /// <summary>Of all who bear a name, with an office or under articles.</summary>
    public Fingerprint Namesakes(string name) => new Fingerprint()
        .With([.. PeopleNamed(name)], static (p, person) => p.With(person.Address).With(person.Name).With(person.Offices[^1].Title))
        .With([.. Signed(name)], static (p, author) => p.With(author.Card.Name).With(author.Card.Url));

    public IssueCard? Undated => Shelf.Issues is [.., { Card: { Date.Value: null } card }] ? card : null;

    public Outcome<LentBytes> Themed(string template, SitePageView view) => Templates.RenderUtf8(template, view);

    public bool HasSearch => View.HasSearch;

    public LinkView Home => new(Words["home"], Routes.Base);
}
