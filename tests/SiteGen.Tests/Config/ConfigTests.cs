namespace SiteGen.Tests.Config;

public sealed class ConfigTests
{
    [Theory]
    [InlineData("unknown-key", """{ "newspaper": "青禾日报", "language": "zh-CN", "titel": "x" }""")]
    [InlineData("unknown-page-key", """{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "a.txt": { "dat": "2031-02-01" } } }""")]
    [InlineData("wrong-type", """{ "newspaper": 7, "language": "zh-CN", "pages": [] }""")]
    [InlineData("not-json", "{\n  \"newspaper\": \"青禾日报\"\n  \"language\": \"zh-CN\"\n}")]
    [InlineData("missing-key", """{ "language": "zh-CN" }""")]
    [InlineData("bad-values", """{ "newspaper": "", "language": "chinese!", "baseUrl": "example.org", "theme": "../x", "pages": { "a.txt": { "date": "1.2.2031", "dateIs": "guessed" } } }""")]
    [InlineData("repeated-key", """{ "newspaper": "青禾日报", "language": "zh-CN", "language": "en" }""")]
    [InlineData("unknown-theme", """{ "newspaper": "青禾日报", "language": "zh-CN", "theme": "broadsheat" }""")]
    [InlineData("repeated-page", """{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "a.txt": { "page": "1" }, "a.txt": { "page": "2" } } }""")]
    [InlineData("half-a-pair", """{ "newspaper": "\ud800", "language": "zh-CN" }""")]
    [InlineData("nul-in-a-path", """{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "a\u0000", "output": "b\u0000" }""")]
    [InlineData("unknown-part-of-a-pattern", """{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "seeds/{dat}/*.txt" }""")]
    [InlineData("dangerous-output", """{ "newspaper": "青禾日报", "language": "zh-CN", "output": "seeds/site" }""")]
    [InlineData("no-seeds-folder", """{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "sedes/*.txt" }""")]
    public async Task A_mistake_in_the_config_is_shown_with_its_place_and_nothing_is_written(string name, string config)
    {
        using var site = SiteTest.With(config, ("a.txt", SamplePages.Bridge));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Empty(site.Files());
        Golden.Match(site.Errors.Replace(site.Folder, "FOLDER", StringComparison.Ordinal), name + ".txt");
    }

    [Fact]
    public async Task A_page_that_the_config_names_and_nobody_has_is_an_error_with_a_suggestion()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "b02.txt": { "page": "02" } } }""", ("a02.txt", SamplePages.Bridge));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("Did you mean “a02.txt”?", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("seeds/site")]
    [InlineData(".")]
    [InlineData("/")]
    [InlineData("templates/broadsheet")]
    [InlineData(".sitegen")]
    [InlineData("..")]
    public async Task A_site_is_never_written_over_the_papers_own_files(string output)
    {
        using var site = SiteTest.With(null, ("a.txt", SamplePages.Bridge));
        await site.RunAsync("build", "--output", output);
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Equal(["a.txt"], site.Files("seeds").Keys);
    }

    [Theory]
    [InlineData("example.org/paper")]
    [InlineData("ftp://example.org/")]
    [InlineData("/paper?x=1")]
    [InlineData("//example.org/")]
    public async Task An_address_that_no_site_can_have_is_wrong_usage(string address)
    {
        using var site = SiteTest.With(null, ("a.txt", SamplePages.Bridge));
        await site.RunAsync("build", "--base-url", address);
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG5012", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_whose_date_is_no_day_is_wrong()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "seeds/{date}/{page}.txt" }""", ("2031-13-45/1.txt", SamplePages.Bridge));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("2031-13-45/1.txt: error SG5013", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_and_trailing_commas_are_let_pass()
    {
        using var site = SiteTest.With("{ // our paper\n \"newspaper\": \"青禾日报\", \"language\": \"zh-CN\", }", ("a.txt", SamplePages.Bridge));
        await site.BuildAsync();
    }

    [Fact]
    public async Task The_path_of_a_seed_can_tell_its_date_and_page()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "seeds/{date}/{page}.txt" }""",
            ("2031-03-04/A7.txt", "夜班公交今起开行\n\n本报讯（记者 钟文岚）夜班公交今起开行，末班车到凌晨一点。\n"), ("2031-03-04/notes.md", "no page"));
        await site.BuildAsync();
        Assert.True(site.Has("_site/2031-03-04/A7/index.html"));
    }
}
