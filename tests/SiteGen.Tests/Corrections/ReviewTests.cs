using System.Text.Json;

namespace SiteGen.Tests.Corrections;

public sealed class ReviewTests
{
    // A line that is no headline of anything here, and a short text.
    const string Doubtful = """
        政务要闻

        青禾镇新桥提前通车

        昨日上午，青禾镇新桥提前两个月通车，两岸居民过河的时间从半个小时缩短到了五分钟。

        阅览室夜间也开门

        渡口的旧船今后怎么办
        """;

    [Fact]
    public async Task A_build_ends_with_the_number_of_doubtful_decisions_and_says_how_to_see_them()
    {
        using var site = await SiteTest.With(null, ("02.txt", Doubtful)).BuildAsync();
        var last = site.Output.TrimEnd().Split('\n')[^1];
        Assert.Matches(@"^\d+ doubtful decisions?; sitegen inspect --review --corrected seeds/02\.txt lists", last);
    }

    [Fact]
    public async Task The_number_is_that_of_the_list()
    {
        foreach (var seed in Directory.GetFiles(Repository.Seeds, "*.txt"))
        {
            using var site = await SiteTest.With(null, ("02.txt", await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken))).BuildAsync();
            var last = site.Output.TrimEnd().Split('\n')[^1];
            await site.RunAsync("inspect", "--review", "--json", "seeds/02.txt");
            Assert.StartsWith($"{site.Output.TrimEnd().Split('\n').Length} doubtful", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_review_lists_what_is_doubtful_with_its_lines_and_what_else_it_might_be()
    {
        using var site = SiteTest.With(null, ("02.txt", Doubtful));
        await site.RunAsync("inspect", "--review", "seeds/02.txt");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Matches(@"(?m)^  0\.\d\d  lines? \d+.*, or .*\?$", site.Output);

        await site.RunAsync("inspect", "--review", "--json", "seeds/02.txt");
        var doubts = site.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(doubts, d => Assert.True(d.GetProperty("confidence").GetDouble() < 0.75));
        Assert.Equal(doubts.Select(d => d.GetProperty("confidence").GetDouble()).Order(), doubts.Select(d => d.GetProperty("confidence").GetDouble()));
    }

    [Fact]
    public async Task A_page_that_an_editor_has_read_has_no_doubts()
    {
        foreach (var file in Directory.GetFiles(Repository.Seeds, "*.corrections.json").Where(f => !File.ReadAllText(f).Contains("\"moves\"", StringComparison.Ordinal)))
        {
            var seed = file.Replace(".corrections.json", ".txt", StringComparison.Ordinal);
            using var site = SiteTest.With(null, ("page.txt", await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken)), ("page.corrections.json", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
            await site.RunAsync("inspect", "--review", "--corrected", "seeds/page.txt");
            Assert.Equal("seeds/page.txt: no doubtful decisions\n", site.Output.ReplaceLineEndings("\n"));
        }
    }
}
