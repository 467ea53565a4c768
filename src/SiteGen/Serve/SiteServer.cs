using System.Net;
using System.Net.Sockets;
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
    // Another site could let its own name lead to this machine, and read what is not published yet.
    const string OwnNamesOnly = "The preview answers at localhost and 127.0.0.1 only; --host lets others in.";

    static readonly byte[] Script = EmbeddedFiles.Read("live.js");

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="started">Told the address once it answers.</param>
    /// <returns>False where it cannot listen there.</returns>
    public static async Task<bool> RunAsync(Preview preview, IPAddress host, int port, Action<string> started, CancellationToken stop)
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
        app.Run(context => IPAddress.IsLoopback(host) && !ReviewGuard.IsOwnName(context) ? ReviewPages.SayAsync(context, StatusCodes.Status403Forbidden, OwnNamesOnly) : AnswerAsync(context, preview, review, stop));
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return false;
        }

        started(AddressOf(app, host));
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

        return true;
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

    // Of all of this machine's addresses a browser on it needs one.
    static string AddressOf(WebApplication app, IPAddress host)
    {
        var address = new UriBuilder(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()); // it listens
        address.Host = host.Equals(IPAddress.Any) ? "127.0.0.1" : host.Equals(IPAddress.IPv6Any) ? "[::1]" : address.Host;
        return address.Uri.GetLeftPart(UriPartial.Authority);
    }
}
