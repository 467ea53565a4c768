using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Corrections;
using SiteGen.Text;

namespace SiteGen.Tests.Corrections;

public sealed partial class MovesTests
{
    // Lines 1 folio, 3 headline, 5 and 7 text; 9 headline, 11 and 13 text.
    const string Page = SamplePages.Bridge;

    [Fact]
    public async Task A_line_becomes_the_kicker_of_the_article_that_another_line_names()
    {
        using var site = Moved("""{ "lines": [{ "line": 13, "begins": "记者在现" }], "role": "kicker", "article": 3 }""");
        Assert.Equal(["kicker 记者在现", "headline 青禾镇新", "body 本报讯（", "body 新桥全长"], await Blocks(site, 0));
        Assert.Equal(["headline 阅览室夜", "body 本报讯（"], await Blocks(site, 1));
    }

    [Fact]
    public async Task A_paragraph_goes_to_another_article_in_the_order_of_the_page_or_behind_a_line()
    {
        using var site = Moved("""{ "lines": [{ "line": 13, "begins": "记者在现" }], "article": 3 }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（", "body 新桥全长", "body 记者在现"], await Blocks(site, 0));
        using var behind = Moved("""{ "lines": [{ "line": 13, "begins": "记者在现" }], "article": 3, "after": 5 }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（", "body 记者在现", "body 新桥全长"], await Blocks(behind, 0));
    }

    [Fact]
    public async Task Lines_go_to_the_furniture_and_back()
    {
        using var site = Moved("""{ "lines": [{ "line": 9, "begins": "阅览室夜" }], "furniture": "banner" }""");
        var page = await Corrected(site);
        Assert.Contains(page.GetProperty("furniture").EnumerateArray(), f => f.GetProperty("kind").GetString() == "banner" && f.GetProperty("lines").GetString() == "9");
        using var back = Moved("""{ "lines": [{ "line": 1, "begins": "2031" }], "role": "note", "article": 3 }""");
        Assert.Empty((await Corrected(back)).GetProperty("furniture").EnumerateArray());
    }

    [Fact]
    public async Task Lines_begin_an_article_of_their_own_or_split_one()
    {
        using var begun = Moved("""{ "lines": [{ "line": 7, "begins": "新桥" }], "article": "new" }""");
        Assert.Equal(["body 新桥全长"], await Blocks(begun, 1));
        using var split = Moved("""{ "split": { "line": 7, "from": "镇政府" } }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（", "body 新桥全长"], await Blocks(split, 0));
        Assert.Equal(["body 镇政府负"], await Blocks(split, 1));
    }

    [Fact]
    public async Task An_article_goes_on_behind_another_and_its_headline_becomes_a_subheading()
    {
        using var site = Moved("""{ "merge": { "line": 11, "begins": "本报讯（" }, "article": 3 }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（", "body 新桥全长", "subheading 阅览室夜", "body 本报讯（", "body 记者在现"], await Blocks(site, 0));
        Assert.Single((await Corrected(site)).GetProperty("articles").EnumerateArray());
    }

    [Fact]
    public async Task Paragraphs_are_joined_and_parted()
    {
        using var joined = Moved("""{ "lines": [{ "line": 7, "begins": "新桥" }], "joins": 5 }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（"], await Blocks(joined, 0));
        using var parted = Moved("""{ "lines": [{ "line": 7, "from": "镇政府" }], "role": "body" }""");
        Assert.Equal(["headline 青禾镇新", "body 本报讯（", "body 新桥全长", "body 镇政府负"], await Blocks(parted, 0));
    }

    [Fact]
    public async Task Kind_and_names_are_said_of_an_article()
    {
        using var site = Moved("""{ "article": 9, "kind": "notice", "reporters": ["贺青和"] }""");
        var article = (await Corrected(site)).GetProperty("articles")[1];
        Assert.Equal(("notice", "贺青和"), (article.GetProperty("kind").GetString(), article.GetProperty("reporters")[0].GetString()));
    }

    [Fact]
    public async Task Moves_are_made_one_after_the_other()
    {
        using var site = Moved("""{ "split": { "line": 7, "begins": "新桥" } }""", """{ "lines": [{ "line": 9, "begins": "阅览室夜" }], "article": 7 }""");
        Assert.Equal(["headline 阅览室夜", "body 新桥全长"], await Blocks(site, 1));
    }

    [Fact]
    public async Task What_an_editor_moved_is_certain_and_the_rest_as_sure_as_before()
    {
        using var site = Moved("""{ "lines": [{ "line": 13, "begins": "记者在现" }], "role": "caption", "article": 3 }""");
        var blocks = (await Corrected(site)).GetProperty("articles")[0].GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal(1, blocks[^1].GetProperty("confidence").GetDouble());
        Assert.Equal(1, blocks[^1].GetProperty("membership").GetDouble());
        Assert.True(blocks[0].GetProperty("confidence").GetDouble() < 1);
    }

    [Fact]
    public async Task A_move_that_changes_nothing_is_a_warning()
    {
        using var site = Moved("""{ "lines": [{ "line": 9, "begins": "阅览室夜" }], "role": "headline" }""");
        await site.RunAsync("build");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Contains("02.corrections.json(2,3): warning SG1510", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("move-shifted", """{ "lines": [{ "line": 11, "begins": "记者在现" }], "article": 3 }""")]
    [InlineData("move-no-article", """{ "lines": [{ "line": 13, "begins": "记者在现" }], "article": 1 }""")]
    [InlineData("move-no-such-line", """{ "lines": [{ "line": 13, "begins": "记者在现" }], "article": 77 }""")]
    [InlineData("move-elsewhere", """{ "lines": [{ "line": 13, "begins": "记者在现" }], "article": 3, "after": 11 }""")]
    [InlineData("move-no-home", """{ "lines": [{ "line": 1, "begins": "2031" }], "role": "note" }""")]
    [InlineData("move-no-role", """{ "lines": [{ "line": 1, "begins": "2031" }], "article": 3 }""")]
    [InlineData("move-beside-itself", """{ "lines": [{ "line": 13, "begins": "记者在现" }], "joins": 13 }""")]
    [InlineData("move-of-nothing", """{ "role": "kicker" }""")]
    [InlineData("move-of-two-minds", """{ "lines": [{ "line": 13, "begins": "记者在现" }], "furniture": "other", "article": 3, "knid": "news" }""")]
    public async Task A_move_that_does_not_fit_is_shown_with_its_place_and_nothing_is_published(string name, string move)
    {
        using var site = Moved(move);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Empty(site.Files());
        Golden.Match(site.Errors.ReplaceLineEndings("\n"), name + ".txt");
    }

    [Fact]
    public async Task All_of_the_page_or_moves_but_not_both()
    {
        using var site = SiteTest.With(null, ("02.txt", Page), ("02.corrections.json", """{ "moves": [], "articles": [] }"""));
        await site.RunAsync("build");
        Assert.Contains("“articles” should be left out beside “moves”", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_shows_the_recogniser_unless_it_is_asked_for_the_moves()
    {
        using var site = Moved("""{ "merge": { "line": 11, "begins": "本报讯（" }, "article": 3 }""");
        await site.RunAsync("inspect", "seeds/02.txt", "--json");
        Assert.Equal(2, JsonDocument.Parse(site.Output).RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void The_schema_knows_every_key_that_the_documentation_names()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "corrections.schema.json"))).RootElement;
        var known = Keys(schema).ToHashSet(StringComparer.Ordinal);
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "corrections.md"));
        Assert.All(Key.Matches(documentation).Select(m => m.Groups[1].Value), key => Assert.Contains(key, known));
    }

    [Fact]
    public void Every_move_that_the_documentation_shows_is_read()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "corrections.md"));
        var moves = ShownMove.Matches(documentation).Select(m => m.Groups[1].Value
            .Replace("RUNS", "RUN", StringComparison.Ordinal).Replace("RUN", """{ "line": 3, "begins": "…" }""", StringComparison.Ordinal).Replace("ROLE", "\"body\"", StringComparison.Ordinal)).ToList();
        Assert.True(moves.Count >= 7);
        Assert.All(moves, move => Assert.Empty(CorrectionsReader.Read(new SourceText("shown.json", $$"""{ "moves": [{{move}}] }""")).Diagnostics));
        var example = WholeExample.Match(documentation).Groups[1].Value;
        Assert.Empty(CorrectionsReader.Read(new SourceText("example.json", example)).Diagnostics);
    }

    static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => (m.Name == "properties" ? m.Value.EnumerateObject().Select(p => p.Name) : []).Concat(Keys(m.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    static SiteTest Moved(params string[] moves) =>
        SiteTest.With(null, ("02.txt", Page), ("02.corrections.json", $$"""
            { "$schema": "corrections.schema.json", "moves": [
              {{string.Join(",\n  ", moves)}}
            ] }
            """));

    static async Task<JsonElement> Corrected(SiteTest site)
    {
        await site.RunAsync("inspect", "seeds/02.txt", "--json", "--corrected");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
        return JsonDocument.Parse(site.Output).RootElement;
    }

    static async Task<List<string>> Blocks(SiteTest site, int article) =>
        [.. (await Corrected(site)).GetProperty("articles")[article].GetProperty("blocks").EnumerateArray()
            .Select(b => $"{b.GetProperty("role").GetString()} {b.GetProperty("text").GetString()![..4]}")];

    [GeneratedRegex(@"(?m)^\| `(\{.*?\})` \|")]
    static partial Regex ShownMove { get; }

    [GeneratedRegex(@"(?s)```json\n(\{\s*""\$schema"".*?)```")]
    static partial Regex WholeExample { get; }

    [GeneratedRegex("\"([$a-zA-Z]+)\":")]
    static partial Regex Key { get; }
}
