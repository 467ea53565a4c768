using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using SiteGen.Serve.Reviewing;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>A page as the preview sends it: as it is in the site, and a script that keeps it up to date. The built site never has it.</summary>
static class LivePage
{
    public const string Script = "/_preview/live.js";

    /// <summary>The page with the script at the end of its body.</summary>
    /// <param name="path">Of the file that was asked for, below the base path; the page itself may be 404.html.</param>
    public static ReadOnlyMemory<byte> Of(HttpContext context, PreviewedSite site, string path, RenderedFile page)
    {
        var tag = new StringBuilder();
        Open(tag, path, page.Hash, site);
        if (site.SourceOf(path) is { } seed && ReviewGuard.IsOfThisMachine(context))
        {
            Attribute(tag, "review", ReviewPages.AddressOf(seed));
            Attribute(tag, "doubts", site.DoubtsOf(seed).ToString(CultureInfo.InvariantCulture));
        }

        var script = Encoding.UTF8.GetBytes(tag.Append("></script>\n").ToString());
        var end = page.Content.Span.LastIndexOf("</body>"u8);
        var (before, after) = end < 0 ? (page.Content, ReadOnlyMemory<byte>.Empty) : (page.Content[..end], page.Content[end..]);
        return (byte[])[.. before.Span, .. script, .. after.Span];
    }

    /// <summary>What is wrong, where there is no page to show it over.</summary>
    /// <param name="path">Of the file that was asked for.</param>
    public static Task ProblemsAsync(HttpContext context, PreviewedSite? site, string path, ImmutableArray<Diagnostic> errors)
    {
        var tag = new StringBuilder();
        Open(tag, path, "", site);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.Headers.CacheControl = "no-cache";
        var page = $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Not good yet</title></head>\n<body>\n<noscript>{Problems.Of(errors).Html}</noscript>\n{tag.Append("></script>")}\n</body>\n</html>\n";
        return SiteFiles.SendAsync(context, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");
    }

    static void Open(StringBuilder tag, string path, string shows, PreviewedSite? site)
    {
        tag.Append("<script src=\"").Append(Script).Append('"');
        Attribute(tag, "at", path);
        Attribute(tag, "shows", shows);
        Attribute(tag, "styles", site?.Styles ?? "");
        Attribute(tag, "others", site?.Others ?? "");
        Attribute(tag, "problems", "");
    }

    static void Attribute(StringBuilder tag, string name, string value) =>
        tag.Append(" data-").Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
}
