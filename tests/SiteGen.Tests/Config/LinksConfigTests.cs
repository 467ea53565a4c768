namespace SiteGen.Tests.Config;

public sealed class LinksConfigTests
{
    [Theory]
    [InlineData("links-unknown-key", """{ "newspaper": "青禾日报", "language": "zh-CN", "links": { "forbit": [] } }""")]
    [InlineData("links-wrong-types", """{ "newspaper": "青禾日报", "language": "zh-CN", "links": { "forbid": [{ "from": 1 }], "merge": ["甲"], "split": { "甲": "乙" }, "rename": { "甲": 1 } } }""")]
    public async Task A_mistake_in_what_the_editor_says_of_links_is_shown_with_its_place(string name, string config)
    {
        using var site = SiteTest.With(config, ("a.txt", SamplePages.Bridge));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Golden.Match(site.Errors, name + ".txt");
    }

    [Fact]
    public async Task An_entry_that_matches_nothing_is_a_warning_at_its_place_and_the_site_is_written()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "links": { "rename": { "无名": "有名" } } }""", ("a.txt", SamplePages.Bridge));
        await site.BuildAsync();
        Assert.Contains("site.config.json(1,68): warning SG2003: Nobody and nothing in the archive is called “无名”.", site.Errors, StringComparison.Ordinal);
        Assert.Contains("\"无名\"", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_knows_every_key_of_links()
    {
        var schema = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "site.config.schema.json"), TestContext.Current.CancellationToken));
        var keys = schema.RootElement.GetProperty("properties").GetProperty("links").GetProperty("properties").EnumerateObject().Select(p => p.Name);
        Assert.Equal(SiteGen.Config.LinksReader.Keys, keys);
    }
}
