using System.Collections.Immutable;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The pages that readers see: which there are, from which template and with which view.</summary>
static class HtmlPages
{
    const int RecentIssues = 30;

    public static readonly ImmutableArray<string> Templates =
    [
        "pages/home.sbnhtml", "pages/issue.sbnhtml", "pages/page.sbnhtml", "pages/article.sbnhtml", "pages/authors.sbnhtml",
        "pages/author.sbnhtml", "pages/archive.sbnhtml", "pages/year.sbnhtml", "pages/text.sbnhtml", "pages/not-found.sbnhtml",
    ];

    /// <summary>A theme may do without it; then the site has no search.</summary>
    public const string SearchTemplate = "pages/search.sbnhtml";

    /// <summary>A theme may do without it; then the site has no timeline.</summary>
    public const string TimelineTemplate = "pages/timeline.sbnhtml";

    /// <summary>A theme has all of them or none; without them nothing leads to people, topics and series.</summary>
    public static readonly ImmutableArray<string> SubjectTemplates =
        ["pages/person.sbnhtml", "pages/topic.sbnhtml", "pages/series.sbnhtml", "pages/subjects.sbnhtml"];

    /// <summary>The theme can show people, topics and series.</summary>
    public static bool HasSubjects(TemplateSet templates) => SubjectTemplates.All(templates.Has);

    public static IEnumerable<PlannedFile> Of(Site site, ImmutableArray<HandwrittenPage> pages) =>
    [
        Themed(site, "", "home", () => Home(site)),
        new PlannedFile("404.html", () => site.Themed("pages/not-found.sbnhtml", NotFound(site))) { Template = "pages/not-found.sbnhtml" },
        // Before the hand-written pages: whoever else would stand at its address gives way.
        .. site.HasSearch ? [PlannedFile.OfIndex(Routes.FileOf(Routes.Search), SearchTemplate)] : ImmutableArray<PlannedFile>.Empty,
        .. pages.Select(page => Themed(site, page.Slug + "/", "text", () => Text(site, page))),
        Themed(site, Routes.Archive, "archive", () => ArchiveOf(site)),
        .. site.Years.Select((_, i) => Themed(site, site.Years[i].Address, "year", () => Year(site, i))),
        .. AuthorPages.Of(site),
        .. site.HasSubjects ? SubjectPages.Of(site) : [],
        .. site.Templates.Has(TimelineTemplate) ? TimelinePages.Of(site) : [],
        .. site.Shelf.Issues.SelectMany(issue => IssuePages.Of(site, issue)),
    ];

    public static PlannedFile Themed(Site site, string address, string template, Func<SitePageView> view, Func<FileInputs>? madeFrom = null)
    {
        var name = $"pages/{template}.sbnhtml";
        return new(Routes.FileOf(address), () => site.Themed(name, view())) { Template = name, MadeFrom = madeFrom };
    }

    static HomeView Home(Site site)
    {
        var latest = site.Shelf.Latest;
        var others = site.Shelf.Issues.Where(issue => issue != latest && issue.Card.Date.Value is not null).Select(issue => issue.Card)
            .Reverse().Take(RecentIssues + 1).ToImmutableArray();
        return new HomeView
        {
            Site = site,
            Head = Heads.Of(site, "", site.Paper.Title, Descriptions.Home(site)),
            Issue = latest,
            Recent = [.. others.Take(RecentIssues)],
            HasMore = others.Length > RecentIssues,
            Undated = site.Undated == latest?.Card ? null : site.Undated,
        };
    }

    static TextView NotFound(Site site) => new()
    {
        Site = site,
        // The host shows it at any address, so it has none of its own.
        Head = new HeadView { Title = site.Words["not_found"], Address = site.Routes.Best(""), Description = site.Words["not_found_text"], IsHidden = true },
    };

    static TextView Text(Site site, HandwrittenPage page) => new()
    {
        Site = site,
        Head = Heads.Of(site, page.Slug + "/", page.Title, Descriptions.Text(site, page)),
        Trail = [site.Home, new(page.Title, null)],
        Html = MarkdownBody.ToHtml(page.Markdown, site.Routes),
    };

    static ArchiveView ArchiveOf(Site site) => new()
    {
        Site = site,
        Head = Heads.Of(site, Routes.Archive, site.Words["archive"], Descriptions.Archive(site)),
        Trail = [site.Home, new(site.Words["archive"], null)],
        Years = [.. site.Years.Reverse()],
        Undated = site.Undated,
    };

    /// <param name="index">See <see cref="SearchStart"/>.</param>
    public static Outcome<LentBytes> Search(Site site, string index) => site.Themed(SearchTemplate, new SearchView
    {
        Site = site,
        Head = Heads.Of(site, Routes.Search, site.Words["search"], site.Words["search_note"]),
        Trail = [site.Home, new(site.Words["search"], null)],
        Index = index,
    });

    static YearView Year(Site site, int i)
    {
        var year = site.Years[i];
        var (previous, next) = site.Years.Around(i);
        return new YearView
        {
            Site = site,
            Head = Heads.Of(site, year.Address, year.Name, Descriptions.Year(site, year), previous?.Url, next?.Url),
            Trail = [site.Home, new(site.Words["archive"], site.View.Base + Routes.Archive), new(year.Name, null)],
            Year = year,
            Previous = previous,
            Next = next,
        };
    }
}
