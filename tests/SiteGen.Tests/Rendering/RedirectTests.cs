namespace SiteGen.Tests.Rendering;

public sealed class RedirectTests
{
    const string Config = """{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://paper.example/repo/" }""";

    [Fact]
    public async Task An_old_address_leads_to_the_new_one_also_over_two_steps()
    {
        using var site = With("""{ "old/": "older/", "2030-01-01/01/abc/": "old", "older/": "/2031-02-01/02/", "first/": "/" }""");
        await site.BuildAsync("--strict");
        foreach (var old in new[] { "old", "older", "2030-01-01/01/abc" })
            Assert.Contains("content=\"0; url=/repo/2031-02-01/02/\"", site.Read($"_site/{old}/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://paper.example/repo/\">", site.Read("_site/first/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("older", site.Read("_site/sitemap.xml"), StringComparison.Ordinal);
        await site.RunAsync("check", "--strict");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
    }

    [Fact]
    public async Task A_redirect_to_an_article_bears_its_title()
    {
        using var site = await With("{}").BuildAsync();
        var article = site.Files().Keys.First(f => f.Split('/') is [_, "03", _, "index.html"]).Replace("index.html", "", StringComparison.Ordinal);
        site.Write("redirects.json", $$"""{ "2031-02-01/03/abcdefgh/": "{{article}}" }""");
        await site.BuildAsync("--strict");
        Assert.Contains("<title>灌溉渠全线贯通</title>", site.Read("_site/2031-02-01/03/abcdefgh/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_at_an_address_again_goes_before_a_redirect_from_there()
    {
        using var site = await With("""{ "about/": "2031-02-01/" }""").BuildAsync("--strict");
        Assert.Contains("<h1>关于本报</h1>", site.Read("_site/about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_for_good_needs_no_page()
    {
        using var site = await With("""{ "old/": null }""").BuildAsync("--strict");
        Assert.False(site.Has("_site/old/index.html"));
    }

    [Theory]
    [InlineData("""{ "a/": "b/", "b/": "a/" }""")]
    [InlineData("""{ "a/": "2031-02-01/09/" }""")]
    public async Task A_redirect_that_leads_nowhere_is_not_made(string redirects)
    {
        using var site = await With(redirects).BuildAsync();
        Assert.Contains("redirects.json(1,9): warning SG4005", site.Errors, StringComparison.Ordinal);
        Assert.False(site.Has("_site/a/index.html"));
    }

    [Theory]
    [InlineData("""{ "../a/": "about/" }""", "SG5015")]
    [InlineData("""{ "a/": "https://other.example/" }""", "SG5015")]
    [InlineData("""{ "a?b": "about/" }""", "SG5015")]
    [InlineData("""{ "/": "about/" }""", "SG5015")]
    [InlineData("""{ "a/": 1 }""", "SG5015")]
    [InlineData("""{ "a": "about/", "a/": "about/" }""", "SG5004")]
    [InlineData("""[ "a" ]""", "SG5005")]
    [InlineData("""{ "a" """, "SG5002")]
    public async Task A_table_that_is_wrong_stops_the_build(string redirects, string code)
    {
        using var site = With(redirects);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains($"error {code}", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }

    static SiteTest With(string redirects) =>
        SiteTest.With(Config, ("02.txt", SamplePages.Bridge), ("03.txt", SamplePages.Canal), ("about.md", SamplePages.About)).Write("redirects.json", redirects);
}
