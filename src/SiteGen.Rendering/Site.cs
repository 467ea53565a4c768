using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Everything that the files of one site are made from; light, complete and shared by all of them.</summary>
sealed record Site
{
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

    public IssueCard? Undated => Shelf.Issues is [.., { Card: { Date.Value: null } card }] ? card : null;

    public Outcome<byte[]> Themed(string template, SitePageView view) => Templates.RenderUtf8(template, view);

    public bool HasSearch => View.HasSearch;

    public LinkView Home => new(Words["home"], Routes.Base);
}
