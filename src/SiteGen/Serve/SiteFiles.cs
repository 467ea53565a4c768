using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SiteGen.Serve;

/// <summary>Answers for the site as a static host does: a folder by its index, a folder's name without its slash by leading there,
/// 404.html for what is not there. Only the names of the site's own files are looked up, so that no path leads out of it.</summary>
static class SiteFiles
{
    public const string NotFound = "404.html";

    public static Task AnswerAsync(HttpContext context, Preview preview)
    {
        var state = preview.Current;
        if (state.Site is not { } site)
            return LivePage.ProblemsAsync(context, null, "", state.Problems);
        var requested = context.Request.Path.Value ?? "/";
        if (!requested.StartsWith(site.Base, StringComparison.Ordinal))
            return Elsewhere(context, site.Base, requested);
        var path = requested[site.Base.Length..];
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        if (site.Has(path))
            return FileAsync(context, preview, site, path);
        if (site.Has(path + "/index.html"))
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            // A browser remembers where a folder is for good, and another paper may be served here tomorrow.
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers.Location = context.Request.Path.ToUriComponent() + "/" + context.Request.QueryString.ToUriComponent();
            return Task.CompletedTask;
        }

        if (preview.WhereIs(site, path) is { } moved)
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect(new PathString(site.Base + moved).ToUriComponent());
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return site.Has(NotFound) ? FileAsync(context, preview, site, NotFound) : Task.CompletedTask;
    }

    static async Task FileAsync(HttpContext context, Preview preview, PreviewedSite site, string path)
    {
        var file = preview.Make(site, path);
        if (file is null)
        {
            await LivePage.ProblemsAsync(context, site, path, site.Make(path).Diagnostics);
            return;
        }

        var isPage = path.EndsWith(".html", StringComparison.Ordinal);
        var content = isPage ? LivePage.Of(context, site, path, file) : file.Content;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            await SendAsync(context, content, MimeTypes.Of(path));
            return;
        }

        // The script that is added to a page says what the theme's files hold.
        var tag = new EntityTagHeaderValue(isPage ? $"\"{file.Hash}-{site.Styles}-{site.Others}\"" : $"\"{file.Hash}\"");
        await TypedResults.Bytes(content, MimeTypes.Of(path), enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
    }

    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    // Nothing of the site is outside its path; the front door leads there.
    static Task Elsewhere(HttpContext context, string basePath, string requested)
    {
        if (requested == "/" || requested + "/" == basePath)
            context.Response.Redirect(new PathString(basePath).ToUriComponent());
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
