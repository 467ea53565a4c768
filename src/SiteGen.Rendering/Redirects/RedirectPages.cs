using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A static host can't redirect, but a page can.</summary>
static class RedirectPages
{
    /// <param name="pages">All other pages of the site; what stands at an address again goes before a redirect from there.</param>
    public static Outcome<ImmutableArray<PlannedFile>> Of(Site site, RedirectTable table, ImmutableArray<PlannedFile> pages)
    {
        if (table is not { Source: { } source, Entries.IsEmpty: false })
            return Outcome.Of<ImmutableArray<PlannedFile>>([]);
        var paths = pages.Select(page => page.Path).ToFrozenSet(StringComparer.Ordinal);
        var steps = table.Entries.Where(entry => entry.To is not null).GroupBy(entry => entry.From, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().To!, StringComparer.Ordinal); // those without a target are left out
        var made = ImmutableArray.CreateBuilder<PlannedFile>();
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var entry in table.Entries.DistinctBy(entry => entry.From))
        {
            if (entry.To is null || paths.Contains(Routes.FileOf(entry.From)))
                continue;
            if (End(entry.To, steps, paths) is { } end)
                made.Add(new PlannedFile(Routes.FileOf(entry.From), () => Outcome.Of<LentBytes>(Page(site, end))) { IsHidden = true });
            else
                said.Add(RenderDiagnostics.RedirectToNothing(source, entry.Span, entry.From, entry.To));
        }

        return new(made.ToImmutable(), said.ToImmutable());
    }

    // What moved twice is reached in one step. Null: it ends where nothing is, or goes round in a circle.
    static string? End(string to, Dictionary<string, string> steps, FrozenSet<string> paths)
    {
        for (var left = steps.Count; left >= 0; left--)
        {
            if (paths.Contains(Routes.FileOf(to)))
                return to;
            if (!steps.TryGetValue(to, out to!))
                return null;
        }

        return null;
    }

    static byte[] Page(Site site, string to)
    {
        var href = WebUtility.HtmlEncode(site.Routes.Href(to));
        var title = WebUtility.HtmlEncode(site.ArticleAt(to)?.Title ?? site.View.Title);
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(site.Paper.Language)}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta http-equiv="refresh" content="0; url={href}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(site.Routes.Best(to))}">
            </head>
            <body><p><a href="{href}">{title}</a></p></body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
