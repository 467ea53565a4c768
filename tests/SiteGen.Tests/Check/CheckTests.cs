using System.Text.RegularExpressions;

namespace SiteGen.Tests.Check;

/// <summary>A good site, in which one thing is broken at a time.</summary>
public sealed partial class CheckTests
{
    const string Config = """{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://paper.example/repo/" }""";

    static readonly (string, string)[] Paper = [("02.txt", SamplePages.Bridge), ("03.txt", SamplePages.Canal), ("about.md", SamplePages.About)];

    [Fact]
    public async Task A_site_as_it_was_built_is_good()
    {
        using var site = await Built();
        await site.RunAsync("check", "--strict");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
        Assert.Contains("all good", site.Output, StringComparison.Ordinal);
        Assert.Empty(site.Errors);
    }

    [Theory]
    [InlineData("SG4101", "</main>", "<a href=\"/repo/2031-02-01/09/\">Page 9</a></main>")]
    [InlineData("SG4101", "</main>", "<img alt=\"\" src=\"../../photo.jpg\"></main>")]
    [InlineData("SG4101", "</main>", "<a href=\"/repo/2031-02-01/02/%2e%2e/%2e%2e/x/\">out</a></main>")]
    [InlineData("SG4102", "</main>", "<a href=\"../#a-nowhere\">a place</a></main>")]
    [InlineData("SG4103", "</main>", "<a href=\"/2031-02-01/\">the issue</a></main>")]
    [InlineData("SG4104", "</main>", "<a href=\"/repo/2031-02-01\">the issue</a></main>")]
    [InlineData("SG4105", "<article>", "<article id=\"text\">")]
    [InlineData("SG4106", "</main>", "<img src=\"/repo/assets/icon.svg\"></main>")]
    [InlineData("SG4107", " lang=\"zh-CN\"", "")]
    [InlineData("SG4108", "</main>", "<h1>One more</h1></main>")]
    [InlineData("SG4109", "</main>", "<h4>Too deep</h4></main>")]
    [InlineData("SG4110", "<title>青禾镇新桥提前通车 · 青禾日报</title>", "<title> </title>")]
    [InlineData("SG4111", "name=\"description\"", "name=\"descriptoin\"")]
    [InlineData("SG4112", "rel=\"canonical\" href=\"https://paper.example/repo/2031", "rel=\"canonical\" href=\"https://paper.example/2031")]
    [InlineData("SG4113", "\"@type\":\"NewsArticle\"", "\"@type\":\"NewArticle\"")]
    [InlineData("SG4113", "\"inLanguage\"", "\"inLanguag\"")]
    [InlineData("SG4113", "\"datePublished\":\"2031-02-01\"", "\"datePublished\":\"1 February\"")]
    [InlineData("SG4113", "\"datePublished\":\"2031-02-01\"", "\"datePublished\":\"2031-02-02\"")]
    [InlineData("SG4113", "\"@context\":", "@context:")]
    [InlineData("SG4114", "新桥全长320米", "新桥全长32米")]
    public async Task What_is_broken_in_a_page_is_said_with_its_place_and_its_origin(string code, string good, string bad)
    {
        using var site = await Built();
        var page = Article(site, "青禾镇新桥提前通车");
        Assert.Contains(good, site.Read(page), StringComparison.Ordinal);
        site.Write(page, Regex.Replace(site.Read(page), Regex.Escape(good), bad.Replace("$", "$$", StringComparison.Ordinal)));
        await site.RunAsync("check", "--strict");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Matches($@"(?m)^{Regex.Escape(page)}\(\d+,\d+\): error {code}: ", site.Errors);
        Assert.Contains("note: made by templates/broadsheet/pages/article.sbnhtml from seeds/02.txt", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_a_template_leaves_out_is_missed()
    {
        using var site = SiteTest.With(Config, Paper)
            .Write("templates/broadsheet/pages/article.sbnhtml", "<!DOCTYPE html><html lang=\"zh\"><head><title>x</title></head><body><h1>{{ article.card.title | html.escape }}</h1></body></html>");
        await site.BuildAsync();
        await site.RunAsync("check");
        Assert.Contains("error SG4114: Text of the paper is missing here (body): “新桥全长320米", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_in_two_places_of_the_paper_need_two_places_on_the_page()
    {
        var text = SamplePages.Bridge.Replace("镇政府负责人表示", "青禾镇新桥提前通车，镇政府负责人表示", StringComparison.Ordinal);
        using var site = await SiteTest.With(Config, ("02.txt", text)).BuildAsync();
        var page = Article(site, "青禾镇新桥提前通车");
        // The headline alone is gone; its words stand in the text still.
        site.Write(page, Headline.Replace(site.Read(page), "<h1>Bridge</h1>"));
        await site.RunAsync("check");
        Assert.Contains("missing here (headline): “青禾镇新桥提前通车”", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_text_that_stands_on_a_page_is_found()
    {
        using var site = await Built();
        var address = Article(site, "青禾镇新桥提前通车")["_site/".Length..^"index.html".Length];
        var view = site.Read("_site/2031-02-01/02/index.html");
        site.Write("site.config.json", Config.Replace("}", $", \"articles\": {{ \"{address}\": {{ \"withhold\": true }} }} }}", StringComparison.Ordinal));
        await site.BuildAsync();
        await site.RunAsync("check", "--strict");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
        site.Write("_site/2031-02-01/02/index.html", view);
        await site.RunAsync("check");
        Assert.Contains("error SG4115", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_inferred_date_may_be_given_as_a_fact()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "02.txt": { "date": "2031-03-04", "dateIs": "inferred" } } }""",
            ("02.txt", SamplePages.Bridge.Replace("2031年2月1日 星期六 ", "", StringComparison.Ordinal)));
        await site.BuildAsync();
        await site.RunAsync("check", "--strict");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
        var page = Article(site, "青禾镇新桥提前通车");
        site.Write(page, site.Read(page).Replace("\"inLanguage\"", "\"datePublished\":\"2031-03-04\",\"inLanguage\"", StringComparison.Ordinal));
        await site.RunAsync("check");
        Assert.Contains("which the paper didn't print", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_should_be_there_and_pages_that_should_not_are_named()
    {
        using var site = await Built();
        site.Delete("_site/about/index.html").Write("_site/old/index.html", site.Read("_site/404.html"));
        await site.RunAsync("check");
        Assert.Contains("_site/about/index.html: error SG4116", site.Errors, StringComparison.Ordinal);
        Assert.Contains("error SG4101: This leads to nothing: about/", site.Errors, StringComparison.Ordinal);
        Assert.Contains("_site/old/index.html: warning SG4117", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed.xml", "</feed>", "", "SG4120: The feed is wrong: it is no XML")]
    [InlineData("feed.xml", "/2031-02-01/02/", "/2031-02-01/04/", "where nothing is")]
    [InlineData("feed.xml", "T00:00:00Z</updated>", "</updated", "SG4120")]
    [InlineData("sitemap.xml", "repo/about/", "repo/abuot/", "SG4121: The sitemap is wrong: it names https://paper.example/repo/abuot/, where nothing is")]
    [InlineData("sitemap.xml", "<loc>https://paper.example/repo/about/</loc>", "<loc>https://paper.example/repo/</loc>", "_site/about/index.html: warning SG4122")]
    public async Task Feed_and_sitemap_name_what_exists(string file, string good, string bad, string said)
    {
        using var site = await Built();
        Assert.Contains(good, site.Read("_site/" + file), StringComparison.Ordinal);
        site.Write("_site/" + file, site.Read("_site/" + file).Replace(good, bad, StringComparison.Ordinal));
        await site.RunAsync("check");
        Assert.Contains(said, site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_too_heavy_is_said_with_its_styles_and_scripts()
    {
        using var site = await Built();
        await site.RunAsync("check", "--budget", "5");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Contains("_site/2031-02-01/02/index.html: warning SG4118", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_elsewhere_are_listed_and_not_fetched()
    {
        using var site = await SiteTest.With(Config, ("02.txt", SamplePages.Bridge), ("about.md", SamplePages.About + "\n[a](https://other.example/x) [b](https://other.example/x)\n")).BuildAsync();
        await site.RunAsync("check", "--external");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Contains("https://other.example/x (1)", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_that_changed_are_read_again_and_what_was_wrong_stays_said()
    {
        using var site = await Built();
        var page = Article(site, "青禾镇新桥提前通车");
        site.Write(page, site.Read(page).Replace("<article>", "<article id=\"text\">", StringComparison.Ordinal));
        await site.RunAsync("check");
        var first = site.Errors;
        Assert.Contains("SG4105", first, StringComparison.Ordinal);
        await site.RunAsync("check");
        Assert.Contains(" 0 of them read anew", site.Output, StringComparison.Ordinal);
        Assert.Equal(first, site.Errors);
        await site.BuildAsync();
        await site.RunAsync("check");
        Assert.Contains(" 1 of them read anew", site.Output, StringComparison.Ordinal);
        Assert.Empty(site.Errors);
        // A page that stays, while the paper says something else.
        site.Write("seeds/02.txt", SamplePages.Bridge.Replace("320米", "340米", StringComparison.Ordinal));
        await site.RunAsync("check");
        Assert.Contains("error SG4114", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_memory_is_none()
    {
        using var site = await Built();
        await site.RunAsync("check");
        var memory = Directory.GetFiles(site.At(".sitegen"), "check-*").Single();
        File.WriteAllBytes(memory, [.. File.ReadAllBytes(memory).Take(900)]);
        await site.RunAsync("check");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.DoesNotContain(" 0 of them read anew", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_there_is_nothing_to_check()
    {
        using var site = SiteTest.With(Config, Paper);
        await site.RunAsync("check");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG4100", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_as_json_name_file_place_and_origin()
    {
        using var site = await Built();
        site.Write("_site/about/index.html", site.Read("_site/about/index.html").Replace("</main>", "<a href=\"/repo/x/\">x</a></main>", StringComparison.Ordinal));
        await site.RunAsync("check", "--json");
        Assert.Matches("""^\{"code":"SG4101","severity":"error",.*"file":"_site/about/index.html","line":\d+,.*"notes":\["made by templates/broadsheet/pages/text.sbnhtml"\]\}""", site.Errors);
    }

    static Task<SiteTest> Built() => SiteTest.With(Config, Paper).BuildAsync();

    static string Article(SiteTest site, string headline) => site.Files().Keys.Where(f => f.Split('/') is [_, _, _, "index.html"]).Select(f => "_site/" + f)
        .Single(f => SiteText.Parse(site.At(f)).QuerySelector("h1")!.TextContent.Replace(" ", "", StringComparison.Ordinal) == headline);

    [GeneratedRegex("<h1.*?</h1>", RegexOptions.Singleline)]
    static partial Regex Headline { get; }
}
