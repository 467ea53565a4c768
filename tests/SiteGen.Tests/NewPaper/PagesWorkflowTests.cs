using System.Text.RegularExpressions;

namespace SiteGen.Tests.NewPaper;

/// <summary>What GitHub Actions is told to do, done here: with the address that its Pages set-up gives.</summary>
public sealed partial class PagesWorkflowTests
{
    static readonly string[] Steps =
        ["actions/checkout@", "actions/setup-dotnet@", "name: Test", "actions/configure-pages@", "name: Build", "name: Check", "actions/upload-pages-artifact@", "actions/deploy-pages@"];

    const string BaseUrl = "https://owner.example/some-paper";

    [Fact]
    public async Task The_site_of_the_seeds_is_built_and_checked_under_the_path_that_pages_gives()
    {
        using var site = SiteTest.Empty().Write("site.config.json", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "site.config.json"), TestContext.Current.CancellationToken));
        foreach (var seed in Directory.GetFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
            site.Write(Path.Combine("seeds", Path.GetRelativePath(Repository.Seeds, seed)), await File.ReadAllBytesAsync(seed, TestContext.Current.CancellationToken));
        await RunAsync(site, Path.Combine(Repository.Root, ".github", "workflows", "pages.yml"));
        AllLinksStandUnder("/some-paper/", site);
    }

    [Fact]
    public async Task The_site_of_a_new_paper_is_built_and_checked_under_the_path_that_pages_gives()
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("new", ".");
        await RunAsync(site, site.At(".github/workflows/pages.yml"));
        AllLinksStandUnder("/some-paper/", site);
    }

    [Fact]
    public async Task A_new_paper_installs_the_version_that_started_it()
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("--version");
        var version = site.Output.Trim();
        await site.RunAsync("new", ".");
        Assert.Contains($"dotnet tool install SiteGen --version {version} ", site.Read(".github/workflows/pages.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".github/workflows/pages.yml")]
    [InlineData("src/SiteGen/NewPaper/files/pages.yml")]
    public void It_tests_builds_checks_uploads_and_deploys_in_this_order(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        var at = Steps.Select(step => text.LastIndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        // Only the job that deploys may write.
        Assert.Equal("\npermissions:\n  contents: read\n", Regex.Match(text, @"\npermissions:\n.*\n").Value);
        Assert.Single(Regex.Matches(text, "pages: write"));
    }

    static async Task RunAsync(SiteTest site, string workflow)
    {
        var commands = Command.Matches(await File.ReadAllTextAsync(workflow, TestContext.Current.CancellationToken))
            .Select(match => match.Groups["arguments"].Value.Replace("\"$BASE_URL\"", BaseUrl, StringComparison.Ordinal).Split(' ')).ToList();
        Assert.Contains(commands, command => command[0] == "build");
        Assert.Contains(commands, command => command[0] == "check");
        foreach (var command in commands)
        {
            await site.RunAsync(command);
            Assert.True(site.Exit == ExitCode.Good, site.Errors);
        }
    }

    static void AllLinksStandUnder(string basePath, SiteTest site)
    {
        var pages = site.Files().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            foreach (var link in SiteText.Parse(site.At("_site/" + page)).QuerySelectorAll("[href],[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(l => l.StartsWith('/')))
            {
                Assert.StartsWith(basePath, link, StringComparison.Ordinal);
                var path = Uri.UnescapeDataString(link.Split('#', '?')[0][basePath.Length..]);
                Assert.True(site.Has("_site/" + path + (path is "" or [.., '/'] ? "index.html" : "")), $"{page}: {link}");
            }
        }
    }

    [GeneratedRegex(@"run: (?:dotnet run --project src/SiteGen -c Release (?:--no-build )?-- |sitegen )(?<arguments>.+)")]
    static partial Regex Command { get; }
}
