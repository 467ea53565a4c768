using AngleSharp.Html.Dom;
using SiteGen.Rendering;
using SiteGen.Tests.Search;

namespace SiteGen.Tests.Broadsheet;

/// <summary>What the paper says in its config of articles that it has published.</summary>
public sealed class PaperWordTests
{
    const string Bridge = "青禾镇新桥提前通车";

    [Fact]
    public async Task Of_a_withheld_article_only_a_notice_at_its_address_is_left()
    {
        using var site = await Saying("""{ "withhold": true }""");
        foreach (var file in site.Files().Keys)
        {
            Assert.DoesNotContain("新桥", site.Read("_site/" + file), StringComparison.Ordinal);
            Assert.DoesNotContain("钟文岚", site.Read("_site/" + file), StringComparison.Ordinal);
        }

        var left = SiteText.Parse(site.At($"_site/{await Address()}index.html"));
        Assert.Contains("已由报社撤下", left.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", Robots(left));
        Assert.Contains("本版另有 1 篇文章已由报社撤下", Page(site).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 篇", Page(site).QuerySelector(".dateline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("阅览室夜间也开门", site.Read("_site/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(await Address(), site.Read("_site/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_kept_from_an_article_and_from_its_page_and_readers_are_not()
    {
        using var site = await Saying("""{ "noindex": true }""");
        Assert.Equal("noindex", Robots(SiteText.Parse(site.At($"_site/{await Address()}index.html"))));
        Assert.Equal("noindex", Robots(Page(site)));
        Assert.Null(Robots(SiteText.Parse(site.At("_site/2031-02-01/index.html"))));
        Assert.Contains(Bridge, SiteText.Parse(site.At("_site/2031-02-01/index.html")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2031-02-01/02/", site.Read("_site/sitemap.xml").Replace($"2031-02-01/02/{await OtherSlug()}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_give_search_engines_no_words_of_an_article_that_they_must_not_find_and_the_feed_leaves_it_out()
    {
        using var site = await Saying("""{ "noindex": true }""");
        foreach (var list in new[] { "_site/index.html", "_site/2031-02-01/index.html" })
        {
            var page = SiteText.Parse(site.At(list));
            var named = page.QuerySelectorAll(".title").Where(title => title.TextContent.Contains("新桥", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, title => Assert.NotNull(title.Closest("[data-nosnippet]")));
            Assert.DoesNotContain("新桥", page.QuerySelector("meta[name=description]")!.GetAttribute("content")!, StringComparison.Ordinal);
            Assert.DoesNotContain(page.QuerySelectorAll(".opening"), opening => opening.TextContent.Contains("新桥", StringComparison.Ordinal));
            Assert.Contains(page.QuerySelectorAll(".title"), title => title.Closest("[data-nosnippet]") is null);
        }

        Assert.DoesNotContain("新桥", site.Read("_site/feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{ "noindex": true }""", 1)]
    [InlineData("""{ "withhold": true }""", 0)]
    public async Task The_papers_own_search_finds_what_search_engines_must_not_and_nothing_withheld(string word, int found)
    {
        using var site = await Saying(word);
        var index = new IndexReader(site.Files("_site/search").Keys.Select(file => new OutputFile("search/" + file, File.ReadAllBytes(site.At("_site/search/" + file)))));
        Assert.Equal(found, index.Find("新", "桥", "提", "前").Count);
    }

    [Fact]
    public async Task A_correction_stands_dated_at_the_head_of_the_article_and_the_text_stays_as_printed()
    {
        using var site = await Saying("""{ "corrections": [{ "date": "2031-02-05", "text": "桥长应为230米。" }, { "date": "2031-02-03", "text": "应为<三>车道。" }] }""");
        foreach (var page in new[] { SiteText.Parse(site.At($"_site/{await Address()}index.html")), Page(site) })
        {
            var notices = page.QuerySelectorAll(".notice");
            Assert.Equal(["2031-02-03", "2031-02-05"], notices.Select(notice => notice.QuerySelector("time")!.GetAttribute("datetime")));
            Assert.All(notices, notice => Assert.Contains("更正", notice.TextContent, StringComparison.Ordinal));
            Assert.Contains("应为<三>车道。", notices[0].TextContent, StringComparison.Ordinal);
            Assert.Contains("新桥全长320米", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("\"CorrectionComment\"", site.Read($"_site/{await Address()}index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editor@青禾.example", "mailto:editor@青禾.example")]
    [InlineData("https://qinghe.example/contact", "https://qinghe.example/contact")]
    [InlineData("青禾镇新街1号 编辑部", null)]
    public async Task Licence_and_contact_stand_in_the_footer_of_every_page(string contact, string? href)
    {
        using var site = SiteTest.With(
            $$"""{ "newspaper": "青禾日报", "language": "zh-CN", "license": "保留所有权利", "licenseUrl": "https://qinghe.example/rights", "contact": "{{contact}}" }""",
            ("a.txt", SamplePages.Bridge));
        await site.BuildAsync();
        foreach (var file in site.Files().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var footer = SiteText.Parse(site.At("_site/" + file)).QuerySelector("footer")!;
            Assert.Contains(contact, footer.TextContent, StringComparison.Ordinal);
            Assert.Equal("保留所有权利", footer.QuerySelector("a[rel=license][href='https://qinghe.example/rights']")!.TextContent);
            Assert.Equal(href, footer.QuerySelectorAll("a").SingleOrDefault(a => a.TextContent == contact)?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_word_about_an_article_that_there_is_not_is_an_error_with_its_place_and_the_nearest()
    {
        var address = await Address();
        using var site = Paper("{\n  \"" + address[..^2] + "/\": { \"withhold\": true }\n}");
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("site.config.json(2,3): error SG5014", site.Errors, StringComparison.Ordinal);
        Assert.Contains($"Did you mean “{address}”?", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }

    static async Task<SiteTest> Saying(string word) => await Paper($$"""{ "{{await Address()}}": {{word}} }""").BuildAsync();

    static SiteTest Paper(string articles) => SiteTest.With(
        $$"""{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://qinghe.example/", "articles": {{articles}} }""",
        ("02.txt", SamplePages.Bridge));

    static async Task<string> Address() => $"2031-02-01/02/{await Slug(Bridge)}/";

    static Task<string> OtherSlug() => Slug("阅览室夜间也开门");

    static async Task<string> Slug(string headline)
    {
        using var site = await SiteTest.With(null, ("02.txt", SamplePages.Bridge)).BuildAsync();
        return Path.GetFileName(Directory.GetDirectories(site.At("_site/2031-02-01/02")).Single(folder => SiteText.Parse(Path.Combine(folder, "index.html")).QuerySelector("h1")!.TextContent == headline));
    }

    static IHtmlDocument Page(SiteTest site) => SiteText.Parse(site.At("_site/2031-02-01/02/index.html"));

    static string? Robots(IHtmlDocument page) => page.QuerySelector("meta[name=robots]")?.GetAttribute("content");
}
