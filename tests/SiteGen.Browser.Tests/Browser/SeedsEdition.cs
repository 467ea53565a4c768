using Microsoft.Playwright;
using SiteGen.Tests;

namespace SiteGen.Browser.Tests;

/// <summary>The site of the seeds, built once and served, and a browser to read it with.</summary>
public sealed class SeedsEdition : IAsyncLifetime
{
    readonly Chromium chromium = new();
    readonly string folder = Directory.CreateTempSubdirectory("sitegen-browser-").FullName;
    FolderServer? server;

    public string Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        if (Chromium.Path is null)
            return;
        // A project of its own, so that nothing is written into the repository.
        foreach (var file in Directory.GetFiles(Repository.Seeds).Append(Path.Combine(Repository.Root, "site.config.json")))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var errors = new StringWriter();
        Assert.Equal(ExitCode.Good, await CommandLine.RunAsync(["build"], new Terminal(new StringWriter(), errors, folder), CancellationToken.None));
        server = new FolderServer(Path.Combine(folder, "_site"));
    }

    /// <summary>A window of its own, with nothing remembered; it opens the home page.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address);
        return page;
    }

    /// <summary>The article that leads the newest issue.</summary>
    public async Task<IPage> OpenLeadAsync(BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync(options);
        await page.Locator(".lead-story .title a").ClickAsync();
        await page.Locator("body.article").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        await chromium.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
