using Microsoft.Playwright;

namespace SiteGen.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests. Without one they are skipped, and say why.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>An empty variable says that no browser is to be used.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") switch
    {
        null => Places.FirstOrDefault(File.Exists),
        "" => null,
        var named => named,
    };

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(browser is null, "No Chromium is found on this machine (apt-get install chromium, or name one in the variable CHROMIUM).");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : [] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
