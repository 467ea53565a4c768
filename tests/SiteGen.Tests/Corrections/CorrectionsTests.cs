using System.Text.Json;

namespace SiteGen.Tests.Corrections;

public sealed class CorrectionsTests
{
    // The bridge and the reading room exchange their headlines: no recogniser would.
    static readonly string Exchanged = """
        {
          "articles": [
            { "kind": "brief", "blocks": [
              { "role": "headline", "lines": [{ "line": 9, "begins": "阅览室夜" }] },
              { "role": "body", "lines": [{ "line": 5, "begins": "本报讯（" }] },
              { "role": "body", "lines": [{ "line": 7, "begins": "新桥 全长" }] }
            ] },
            { "kind": "news", "blocks": [
              { "role": "headline", "lines": [{ "line": 3, "begins": "## 青禾" }] },
              { "role": "body", "lines": [{ "line": 11, "to": 13, "begins": "本报讯（" }] }
            ] }
          ],
          "furniture": [
            { "kind": "folio", "lines": [{ "line": 1, "begins": "2031年" }] }
          ]
        }
        """;

    [Fact]
    public async Task The_build_publishes_what_the_editor_says()
    {
        using var site = await Paper(Exchanged).BuildAsync();
        var article = Directory.GetFiles(site.At("_site/2031-02-01"), "index.html", SearchOption.AllDirectories).Select(SiteText.Parse)
            .Single(p => p.QuerySelector("h1")!.TextContent.Contains("阅览室夜间也开门", StringComparison.Ordinal));
        Assert.Contains("昨日上午，青禾镇新桥提前两个月通车", article.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_inspect_shows_the_recogniser_unless_it_is_asked_for_the_corrected_page()
    {
        using var site = Paper(Exchanged);
        var recognised = await Headlines(site, "inspect", "seeds/02.txt", "--json");
        var corrected = await Headlines(site, "inspect", "seeds/02.txt", "--json", "--corrected");
        Assert.Equal(["青禾镇新桥提前通车", "阅览室夜间也开门"], recognised);
        Assert.Equal(["阅览室夜间也开门", "青禾镇新桥提前通车"], corrected);
    }

    [Fact]
    public async Task A_page_without_corrections_is_shown_as_it_is_recognised()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge));
        Assert.Equal(["青禾镇新桥提前通车", "阅览室夜间也开门"], await Headlines(site, "inspect", "seeds/02.txt", "--json", "--corrected"));
    }

    [Fact]
    public async Task Names_and_date_are_read_as_ever_and_what_the_editor_says_goes_before()
    {
        using var site = Paper(Exchanged.Replace("\"kind\": \"news\",", "\"kind\": \"news\", \"reporters\": [\"贺青和\"],", StringComparison.Ordinal));
        await site.RunAsync("inspect", "seeds/02.txt", "--json", "--corrected");
        var page = JsonDocument.Parse(site.Output).RootElement;
        Assert.Equal("2031-02-01", page.GetProperty("edition").GetProperty("date").GetString());
        Assert.Equal(["钟文岚", "贺青和"], page.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("reporters")[0].GetString()));
    }

    [Fact]
    public async Task Two_things_on_one_line_each_take_their_part()
    {
        using var site = SiteTest.With(null, ("02.txt", "新桥通车 渡口改建\n\n新桥昨日通车。渡口将改建为公园。\n"), ("02.corrections.json", """
            { "articles": [
              { "blocks": [{ "role": "headline", "lines": [{ "line": 1, "begins": "新桥" }] }, { "role": "body", "lines": [{ "line": 3, "begins": "新桥" }] }] },
              { "blocks": [{ "role": "headline", "lines": [{ "line": 1, "from": "渡口" }] }, { "role": "body", "lines": [{ "line": 3, "from": "渡口" }] }] },
            ] }
            """));
        Assert.Equal(["新桥通车", "渡口改建"], await Headlines(site, "inspect", "seeds/02.txt", "--json", "--corrected"));
    }

    [Fact]
    public async Task The_present_reading_is_written_for_the_editor_and_never_over_what_one_wrote()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge));
        await site.RunAsync("inspect", "seeds/02.txt", "--write-corrections");
        Assert.Equal((ExitCode.Good, "seeds/02.corrections.json\n"), (site.Exit, site.Output.ReplaceLineEndings("\n")));
        Golden.Match(site.Read("seeds/02.corrections.json"), "written.json");

        site.Write("seeds/02.corrections.json", "{}");
        await site.RunAsync("inspect", "seeds/02.txt", "--write-corrections");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG1509", site.Errors, StringComparison.Ordinal);
        Assert.Equal("{}", site.Read("seeds/02.corrections.json"));
    }

    [Fact]
    public async Task Corrections_without_a_page_are_warned_of()
    {
        using var site = await Paper(Exchanged).Write("seeds/03.corrections.json", "{}").BuildAsync();
        Assert.Contains("03.corrections.json: warning SG1508", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shifted", "\"line\": 9, \"begins\": \"阅览室夜\"", "\"line\": 11, \"begins\": \"阅览室夜\"")]
    [InlineData("lost", "{ \"role\": \"body\", \"lines\": [{ \"line\": 11, \"to\": 13,", "{ \"role\": \"body\", \"lines\": [{ \"line\": 11, \"to\": 12,")]
    [InlineData("twice", "\"line\": 5, \"begins\"", "\"line\": 5, \"to\": 7, \"begins\"")]
    [InlineData("no-such-line", "\"to\": 13", "\"to\": 31")]
    [InlineData("empty-line", "\"line\": 9, \"begins\"", "\"line\": 10, \"begins\"")]
    [InlineData("not-in-line", "\"begins\": \"新桥 全长\"", "\"from\": \"旧桥\"")]
    [InlineData("ambiguous", "\"begins\": \"新桥 全长\"", "\"from\": \"，\"")]
    [InlineData("unknown-words", "\"role\": \"headline\", \"lines\": [{ \"line\": 9", "\"role\": \"headlin\", \"liens\": [{ \"line\": 9")]
    [InlineData("bad-run", "\"line\": 11, \"to\": 13, \"begins\": \"本报讯（\"", "\"line\": \"11\", \"to\": 0")]
    [InlineData("not-json", "\"articles\": [", "\"articles\": [[")]
    public async Task A_mistake_is_shown_with_its_place_and_nothing_is_published(string name, string right, string wrong)
    {
        Assert.Contains(right, Exchanged, StringComparison.Ordinal);
        using var site = Paper(Exchanged.Replace(right, wrong, StringComparison.Ordinal));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Empty(site.Files());
        Golden.Match(site.Errors.ReplaceLineEndings("\n"), name + ".txt");
    }

    static SiteTest Paper(string corrections) => SiteTest.With(null, ("02.txt", SamplePages.Bridge), ("02.corrections.json", corrections));

    static async Task<List<string?>> Headlines(SiteTest site, params string[] args)
    {
        await site.RunAsync(args);
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
        return [.. JsonDocument.Parse(site.Output).RootElement.GetProperty("articles").EnumerateArray()
            .Select(a => a.GetProperty("blocks").EnumerateArray().First(b => b.GetProperty("role").GetString() == "headline").GetProperty("text").GetString())];
    }
}
