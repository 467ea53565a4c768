using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>All pages for search engines, in files of at most 50,000 addresses as the protocol asks.</summary>
static class Sitemap
{
    const int Limit = 50_000;
    const string Space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /// <param name="pages">The address of each page, and the date since which it stands as it is, where that is known.</param>
    public static IEnumerable<(string Path, Func<byte[]> Content)> Files(Routes routes, ImmutableArray<(string Address, string? Since)> pages)
    {
        if (pages.Length <= Limit)
            return [(Routes.Sitemap, () => Part(routes, pages.AsSpan()))];
        var parts = Enumerable.Range(0, (pages.Length + Limit - 1) / Limit).Select(part => (
            Path: $"sitemap-{part + 1}.xml",
            Content: (Func<byte[]>)(() => Part(routes, pages.AsSpan(part * Limit, Math.Min(Limit, pages.Length - (part * Limit))))))).ToImmutableArray();
        return [(Routes.Sitemap, () => Index(routes, parts.Select(part => part.Path))), .. parts];
    }

    static byte[] Part(Routes routes, ReadOnlySpan<(string Address, string? Since)> pages)
    {
        var xml = new Xml().Line($"<urlset {Space}>");
        foreach (var (address, since) in pages)
        {
            var changed = since is null ? "" : $"<lastmod>{since}</lastmod>";
            xml.Line($"<url><loc>{Xml.Escape(routes.Best(address))}</loc>{changed}</url>");
        }

        return xml.Line("</urlset>").ToBytes();
    }

    static byte[] Index(Routes routes, IEnumerable<string> parts)
    {
        var xml = new Xml().Line($"<sitemapindex {Space}>");
        foreach (var part in parts)
            xml.Line($"<sitemap><loc>{Xml.Escape(routes.Best(part))}</loc></sitemap>");
        return xml.Line("</sitemapindex>").ToBytes();
    }
}
