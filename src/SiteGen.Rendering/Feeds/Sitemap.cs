using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>All pages for search engines, in files of at most 50,000 addresses as the protocol asks.</summary>
static class Sitemap
{
    const int Limit = 50_000;
    const string Space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /// <param name="pages">The address of each page, and the date since which it stands as it is, where that is known.</param>
    public static ImmutableArray<PlannedFile> Files(Routes routes, ImmutableArray<(string Address, string? Since)> pages)
    {
        if (pages.Length <= Limit)
            return [Part(routes, Routes.Sitemap, pages)];
        var parts = pages.Chunk(Limit).Select((part, i) => Part(routes, $"sitemap-{i + 1}.xml", [.. part])).ToImmutableArray();
        return [new(Routes.Sitemap, () => Outcome.Of(Index(routes, parts.Select(part => part.Path)))), .. parts];
    }

    static PlannedFile Part(Routes routes, string path, ImmutableArray<(string Address, string? Since)> pages) => new(path, () => Outcome.Of(Content(routes, pages)))
    {
        MadeFrom = () => new(default, Listed: new Fingerprint().With(pages, static (print, page) => print.With(page.Address).With(page.Since))),
    };

    static LentBytes Content(Routes routes, ImmutableArray<(string Address, string? Since)> pages)
    {
        var xml = new Xml().Line($"<urlset {Space}>");
        foreach (var (address, since) in pages)
        {
            var changed = since is null ? "" : $"<lastmod>{since}</lastmod>";
            xml.Line($"<url><loc>{Xml.Escape(routes.Best(address))}</loc>{changed}</url>");
        }

        return xml.Line("</urlset>").ToBytes();
    }

    static LentBytes Index(Routes routes, IEnumerable<string> parts)
    {
        var xml = new Xml().Line($"<sitemapindex {Space}>");
        foreach (var part in parts)
            xml.Line($"<sitemap><loc>{Xml.Escape(routes.Best(part))}</loc></sitemap>");
        return xml.Line("</sitemapindex>").ToBytes();
    }
}
