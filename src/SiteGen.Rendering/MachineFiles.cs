using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The files that readers never see: feed, sitemap, robots.txt, and what the theme brings along.</summary>
static class MachineFiles
{
    public static IEnumerable<PlannedFile> Of(Site site, Theme theme, ImmutableArray<PlannedFile> pages)
    {
        foreach (var part in site.View.HasFeed ? AtomFeed.Of(site) : [])
            yield return part;
        // The protocol of sitemaps knows absolute addresses only.
        if (site.Routes.Origin is not null)
        {
            foreach (var part in Sitemap.Files(site.Routes, Addresses(pages)))
                yield return part;
        }

        yield return new("robots.txt", () => Outcome.Of<LentBytes>(Encoding.UTF8.GetBytes(Robots(site.Routes))));
        // Without it GitHub Pages would drop what begins with an underscore.
        yield return new(".nojekyll", () => Outcome.Of<LentBytes>(Array.Empty<byte>()));
        foreach (var asset in theme.Assets)
            yield return new(Routes.Assets + asset.Path, () => Outcome.Of<LentBytes>(asset.Content));
    }

    static string Robots(Routes routes) =>
        "User-agent: *\nAllow: /\n" + (routes.Absolute(Routes.Sitemap) is { } sitemap ? $"Sitemap: {sitemap}\n" : "");

    // What hosts show in place of a missing page has no address of its own.
    static ImmutableArray<(string Address, string? Since)> Addresses(ImmutableArray<PlannedFile> pages) =>
        [.. pages.Where(page => !page.IsHidden).Select(page => (Address: Routes.AddressOf(page.Path)!, page.Since)).Where(page => page.Address is not null)]; // those without are left out
}
