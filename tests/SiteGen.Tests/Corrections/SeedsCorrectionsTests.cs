using System.Text.Json;
using SiteGen.Tests.Building;

namespace SiteGen.Tests.Corrections;

public sealed class SeedsCorrectionsTests(SeedsSite site) : IClassFixture<SeedsSite>
{
    static IEnumerable<string> Files => Directory.GetFiles(Repository.Seeds, "*.corrections.json").Order(StringComparer.Ordinal);

    [Fact]
    public void The_five_seeds_are_built_with_their_corrections()
    {
        Assert.NotEmpty(Files);
        foreach (var file in Files)
        {
            var stem = Path.GetFileName(file).Replace(".corrections.json", "", StringComparison.Ordinal);
            var articles = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("articles").EnumerateArray().ToList();
            var built = site.Pages.Where(p => p.Key.Split('/') is [_, var page, _, "index.html"] && page == stem).Select(p => p.Value).ToList();
            Assert.Equal(articles.Count, built.Count);
            foreach (var headline in articles.SelectMany(a => a.GetProperty("blocks").EnumerateArray()).Where(b => b.GetProperty("role").GetString() == "headline"))
            {
                var run = headline.GetProperty("lines")[0];
                var quote = (run.TryGetProperty("from", out var from) ? from : run.GetProperty("begins")).GetString()!;
                Assert.Single(built, p => Fold(p.QuerySelector("h1")!.TextContent).StartsWith(Fold(quote), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Json_of_inspect_ignores_the_corrections_of_the_seeds()
    {
        foreach (var file in Files)
        {
            var seed = file.Replace(".corrections.json", ".txt", StringComparison.Ordinal);
            using var project = SiteTest.With(null, ("page.txt", await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken)));
            await project.RunAsync("inspect", "seeds/page.txt", "--json");
            var recognised = project.Output;
            project.Write("seeds/page.corrections.json", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            await project.RunAsync("inspect", "seeds/page.txt", "--json");
            Assert.Equal(recognised, project.Output);
            await project.RunAsync("inspect", "seeds/page.txt", "--json", "--corrected");
            Assert.NotEqual(recognised, project.Output);
        }
    }

    static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
