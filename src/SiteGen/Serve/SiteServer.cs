using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SiteGen.Serve.Reviewing;

namespace SiteGen.Serve;

/// <summary>The preview's web server: the site under its path, and beside it, under paths of their own, what keeps open pages up to
/// date and the review.</summary>
static class SiteServer
{
    static readonly byte[] Script = EmbeddedFiles.Read("live.js");

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="started">Told the address once it answers.</param>
    public static async Task RunAsync(Preview preview, IPAddress host, int port, Action<string> started, CancellationToken stop)
    {
        // Nothing of the environment or of a file in the working folder changes how it serves.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(host, port);
        });
        builder.Services.AddLogging();
        await using var app = builder.Build();
        var review = new ReviewPages(preview);
        app.Run(context => AnswerAsync(context, preview, review, stop));
        await app.StartAsync(stop);
        started(AddressOf(app));
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends. A browser that keeps its connection open is not waited for.
            using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await app.StopAsync(atOnce.Token);
        }
    }

    static Task AnswerAsync(HttpContext context, Preview preview, ReviewPages review, CancellationToken stop)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var path = context.Request.Path;
        if (path.StartsWithSegments(ReviewPages.Root, StringComparison.Ordinal))
            return review.AnswerAsync(context, stop);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-cache";
        return path.Value switch
        {
            LiveEvents.Address => LiveEvents.AnswerAsync(context, preview, stop),
            LivePage.Script => SiteFiles.SendAsync(context, Script, "text/javascript; charset=utf-8"),
            _ => SiteFiles.AnswerAsync(context, preview),
        };
    }

    static string AddressOf(WebApplication app) =>
        (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "").TrimEnd('/');
}
