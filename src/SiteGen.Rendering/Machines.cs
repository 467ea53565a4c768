using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The files that readers never see: feed, sitemap, robots.txt, and what the theme brings along.</summary>
static class Machines
{
    public static IEnumerable<PlannedFile> Files(Site site, Theme theme, ImmutableArray<HandwrittenPage> pages)
    {
        if (site.View.HasFeed)
            yield return new(Routes.Feed, () => Outcome.Of(AtomFeed.Make(site)));
        // The protocol of sitemaps knows absolute addresses only.
        if (site.Routes.Origin is not null)
        {
            foreach (var (path, content) in Sitemap.Files(site.Routes, Addresses(site, pages)))
                yield return new(path, () => Outcome.Of(content()));
        }

        yield return new("robots.txt", () => Outcome.Of(Encoding.UTF8.GetBytes(Robots(site.Routes))));
        // Without it GitHub Pages would drop what begins with an underscore.
        yield return new(".nojekyll", () => Outcome.Of<byte[]>([]));
        foreach (var asset in theme.Assets)
            yield return new(Routes.Assets + asset.Path, () => Outcome.Of(asset.Content.ToArray()));
    }

    static string Robots(Routes routes) =>
        "User-agent: *\nAllow: /\n" + (routes.Absolute(Routes.Sitemap) is { } sitemap ? $"Sitemap: {sitemap}\n" : "");

    static ImmutableArray<(string Address, string? Since)> Addresses(Site site, ImmutableArray<HandwrittenPage> pages) =>
    [
        ("", null),
        .. pages.Select(page => (page.Slug + "/", (string?)null)),
        (Routes.Archive, null),
        .. site.Years.Select(year => (year.Address, (string?)null)),
        .. site.Shelf.Issues.SelectMany(Addresses),
        .. site.View.HasAuthors ? [(Routes.Authors, null)] : ImmutableArray<(string, string?)>.Empty,
        .. site.Shelf.Authors.Select(author => (author.Card.Address, (string?)null)),
    ];

    static IEnumerable<(string Address, string? Since)> Addresses(ShelvedIssue issue) =>
    [
        (issue.Card.Address, issue.Card.Date.Fact),
        .. issue.Pages.Select(contents => (contents.Page.Entry.Address, contents.Page.Date.Fact)),
        .. issue.Articles.Select(article => (article.Entry.Address, article.Page.Date.Fact)),
    ];
}
