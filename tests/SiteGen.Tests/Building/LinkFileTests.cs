namespace SiteGen.Tests;

public class LinkFileTests
{
    const string Config = """{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "seeds", "pages": { "a.txt": { "date": "2031-02-01" }, "b.txt": { "date": "2031-02-02" }, "c.txt": { "date": "2031-02-03" } } }""";

    static readonly (string, string)[] Seeds = [("a.txt", Text("春风里的阅览室", "青禾县委书记陆一舟表示，“百村同行”活动要再努力。")), ("b.txt", Text("灌溉渠贯通", "陆一舟强调，“百村同行”活动已经开始。")), ("c.txt", Text("育苗棚落成", "大家在田里劳动，看到新的景象。"))];

    [Fact]
    public async Task A_build_that_remembers_its_links_writes_what_a_new_one_writes()
    {
        using var site = SiteTest.With(Config, Seeds);
        await site.BuildAsync();
        Assert.True(File.Exists(site.At(".sitegen/links.bin")), site.Errors);
        site.Write("seeds/c.txt", Text("育苗棚落成", "青禾县委书记陆一舟说，“百村同行”活动来到这里。"));
        await site.BuildAsync();
        var remembered = site.Files();
        await site.BuildAsync("--clean");
        Assert.Equal(site.Files(), remembered);
        Assert.Contains(remembered.Keys, file => file.StartsWith("people/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_build_that_finds_nothing_new_leaves_what_it_remembers()
    {
        using var site = SiteTest.With(Config, Seeds);
        await site.BuildAsync();
        File.SetLastWriteTimeUtc(site.At(".sitegen/links.bin"), DateTime.UnixEpoch);
        await site.BuildAsync();
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(site.At(".sitegen/links.bin")));
    }

    [Fact]
    public async Task A_broken_memory_of_links_is_none()
    {
        using var site = SiteTest.With(Config, Seeds);
        await site.BuildAsync();
        var before = site.Files();
        var path = site.At(".sitegen/links.bin");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        foreach (var broken in new[] { bytes, bytes[..^100], [] })
        {
            File.WriteAllBytes(path, broken);
            await site.BuildAsync();
            Assert.Equal(ExitCode.Good, site.Exit);
            Assert.Equal(before, site.Files());
        }
    }

    [Fact]
    public async Task What_is_withheld_is_led_to_no_more_and_what_is_given_again_is()
    {
        using var site = SiteTest.With(Config, Seeds);
        await site.BuildAsync();
        var before = site.Files();
        var article = before.Keys.First(file => file.StartsWith("2031-02-01/a/", StringComparison.Ordinal) && file.Count(c => c == '/') == 3);
        site.Write("site.config.json", Config[..^1] + $$""", "articles": { "{{article[..(article.LastIndexOf('/') + 1)]}}": { "withhold": true } } }""");
        await site.BuildAsync();
        var withheld = site.Files();
        await site.BuildAsync("--clean");
        Assert.Equal(site.Files(), withheld);
        site.Write("site.config.json", Config);
        await site.BuildAsync();
        Assert.Equal(before, site.Files());
    }

    static string Text(string headline, string sentence) => $"# {headline}\n\n{string.Concat(Enumerable.Repeat("今年以来，各村的工作都在稳步推进，成效明显。", 4))}\n\n{sentence}大家都说好。\n";
}
