using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace SiteGen.Serve;

/// <summary>Serves a built site as a static host does, under the path that the site will have: a folder by its index, 404.html where
/// there is nothing.</summary>
static class SiteServer
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="basePath">With a slash at both ends.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="started">Told the address once it answers.</param>
    public static async Task RunAsync(string folder, string basePath, IPAddress host, int port, Action<string> started, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder, WebRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(host, port);
        });
        await using var app = builder.Build();
        using var files = new PhysicalFileProvider(folder);
        app.Map(basePath.TrimEnd('/'), site => Serve(site, files));
        if (basePath.Length > 1)
            app.Run(context => Elsewhere(context, basePath));
        await app.StartAsync(stop);
        started(AddressOf(app, basePath));
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

    static void Serve(IApplicationBuilder site, PhysicalFileProvider files)
    {
        site.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        site.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ServeUnknownFileTypes = true,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".atom"] = "application/atom+xml" } },
            // A page that was just built again has to be fetched again.
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "no-cache",
        });
        site.Run(context => NotFound(context, files));
    }

    static async Task NotFound(HttpContext context, PhysicalFileProvider files)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var page = files.GetFileInfo("404.html");
        if (!page.Exists)
            return;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }

    // Nothing of the site is outside its path; the front door leads there.
    static Task Elsewhere(HttpContext context, string basePath)
    {
        if (context.Request.Path == "/")
            context.Response.Redirect(basePath);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    static string AddressOf(WebApplication app, string basePath)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";
        return address.TrimEnd('/') + basePath;
    }
}
