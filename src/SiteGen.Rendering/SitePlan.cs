using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>All files that the site will have; light, because none of their contents is made yet.</summary>
/// <param name="Search">Null where the theme has no search page.</param>
/// <param name="Shared">Of what all files are made from: the theme, what the config says of the paper, what stands on every page.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Items, SearchPlan? Search, Fingerprint Shared)
{
    /// <summary>Of <see cref="Items"/>, those whose place is taken by another; an error was said of each.</summary>
    public required ImmutableHashSet<PlannedFile> Displaced { get; init; }

    /// <param name="links">Keyed by the addresses of the archive's articles.</param>
    public static Outcome<SitePlan> Make(
        PaperSettings paper, Archive archive, Links links, ImmutableArray<HandwrittenPage> pages, Theme theme, RedirectTable? redirects = null)
    {
        var words = Words.For(theme, paper.Language);
        var templates = TemplateSet.Parse(theme.Templates, theme.Options);
        var diagnostics = words.Diagnostics.AddRange(templates.Diagnostics);
        if (words.HasErrors || templates.HasErrors)
            return Outcome.Fail<SitePlan>(diagnostics);
        var site = MakeSite(paper, archive, links, pages, templates.Value, words.Value);
        ImmutableArray<PlannedFile> html = [.. HtmlPages.Of(site, pages.Sort(ByOrder))];
        var moved = RedirectPages.Of(site, redirects ?? RedirectTable.None, html);
        ImmutableArray<PlannedFile> items = [.. html, .. moved.Value, .. MachineFiles.Of(site, theme, html)];
        var collisions = Collisions.Among(items).ToImmutableArray();
        return Outcome.Of(
            new SitePlan(items, site.HasSearch ? new SearchPlan(site, pages.Sort(ByOrder)) : null, SharedBy(site, theme)) { Displaced = [.. collisions.Select(c => c.Item)] },
            [.. diagnostics, .. moved.Diagnostics, .. MissingTemplates(theme, templates.Value), .. collisions.Select(c => c.Said)]);
    }

    static Site MakeSite(
        PaperSettings paper, Archive archive, Links links, ImmutableArray<HandwrittenPage> pages, TemplateSet templates, Words words)
    {
        var routes = new Routes(paper.BaseUrl);
        var shelf = Shelf.Of(archive, links, HtmlPages.HasSubjects(templates), routes, words);
        return new Site
        {
            Paper = paper with { Title = VisibleText.Of(paper.Title), Newspaper = VisibleText.Of(paper.Newspaper) },
            Routes = routes,
            Words = words,
            Templates = templates,
            Links = links,
            Shelf = shelf,
            Years = YearCard.Of(shelf, routes, words),
            View = new SiteView
            {
                Paper = paper,
                Title = VisibleText.Of(paper.Title),
                Newspaper = VisibleText.Of(paper.Newspaper),
                Language = paper.Language,
                Base = routes.Base,
                HasAuthors = !shelf.Authors.IsEmpty,
                HasSearch = templates.Has(HtmlPages.SearchTemplate),
                HasFeed = shelf.Latest?.Card.Date.Value is not null,
                Indexes =
                [
                    .. HtmlPages.HasSubjects(templates) ? SubjectPages.Indexes(links, routes, words) : [],
                    .. templates.Has(HtmlPages.TimelineTemplate) && links.Days.Count > 0 ? [new LinkView(words["timeline"], routes.Href(Routes.Timeline))] : ImmutableArray<LinkView>.Empty,
                ],
                Pages = [.. pages.Sort(ByOrder).Select(page => new LinkView(page.Title, routes.Href(page.Slug + "/")))],
            },
        };
    }

    static Fingerprint SharedBy(Site site, Theme theme) => new Fingerprint()
        .With(site.Paper).With(site.Shelf.NameExceptions)
        .With(theme.Name).With(theme.FallbackLanguage).With(theme.AutoEscape).With(theme.Layouts)
        .With(theme.Templates, static (p, file) => p.With(file.Path).With(file.Text))
        .With(theme.Words, static (p, file) => p.With(file.Path).With(file.Text))
        .With(site.View.HasAuthors).With(site.View.HasSearch).With(site.View.HasFeed)
        .With(site.View.Indexes.AddRange(site.View.Pages), static (p, link) => p.With(link.Title).With(link.Url));

    static int ByOrder(HandwrittenPage a, HandwrittenPage b) =>
        a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Title, b.Title);

    static IEnumerable<Diagnostic> MissingTemplates(Theme theme, TemplateSet templates) =>
        HtmlPages.Templates.Where(name => !templates.Has(name))
            .Select(name => RenderDiagnostics.NoTemplate(theme.Name, name, Suggestions.Nearest(name, theme.Templates.Select(file => file.Path))));
}
