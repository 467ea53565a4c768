using AngleSharp.Dom;

namespace SiteGen.Tests.Broadsheet;

/// <summary>The paper in <c>tests/examples/harbour</c>: in English, and with a second theme that is data alone.</summary>
public sealed class ExampleTests
{
    [Fact]
    public async Task An_English_edition_speaks_English_throughout()
    {
        using var site = await Harbour().BuildAsync("--strict");
        foreach (var file in site.Files().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = SiteText.Parse(site.At("_site/" + file));
            Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is >= '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef');
        }

        var lead = SiteText.Parse(site.At("_site/index.html"));
        Assert.Equal("New ferry halves the crossing to the islands", lead.QuerySelector(".lead-story .title")!.TextContent);
        Assert.Equal("Reporter Ruth Calloway", lead.QuerySelector(".lead-story .names")!.TextContent);
        Assert.Contains("Monday, 7 April 2031", lead.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 page", lead.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1 pages", lead.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_theme_needs_no_code()
    {
        using var site = await Harbour().BuildAsync("--config", "plain.config.json", "--strict");
        var home = SiteText.Parse(site.At("_site/index.html"));
        Assert.NotNull(home.QuerySelector("link[href='/assets/plain.css']"));
        Assert.True(site.Has("_site/assets/plain.css"));
        Assert.False(site.Has("_site/assets/broadsheet.css"));
        foreach (var link in home.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!))
            Assert.True(site.Has($"_site{link}index.html"), link);
        await site.RunAsync("template", "--check", "templates/plain", "--strict");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
    }

    [Fact]
    public async Task One_partial_of_the_built_in_theme_can_be_put_in_another_place()
    {
        using var site = Harbour().Write("templates/broadsheet/partials/nameplate.sbnhtml", "<em>{{ site.newspaper | html.escape }}</em>");
        await site.BuildAsync("--strict");
        Assert.NotNull(SiteText.Parse(site.At("_site/index.html")).QuerySelector(".nameplate em"));
    }

    [Fact]
    public async Task The_lines_that_an_article_was_read_from_are_given_on_demand()
    {
        using var site = await SiteTest.With(null, ("02.txt", SamplePages.Bridge)).BuildAsync();
        var article = Directory.GetFiles(site.At("_site/2031-02-01/02"), "index.html", SearchOption.AllDirectories).Select(SiteText.Parse)
            .Single(page => page.QuerySelector("h1")!.TextContent == "青禾镇新桥提前通车");
        Assert.Equal(["3", "5", "7"], article.QuerySelectorAll("details .lines tbody th").Select(th => th.TextContent));
        Assert.Contains("02.txt", article.QuerySelector("details:has(.lines)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folio_and_the_banners_stand_over_the_page_as_what_they_are()
    {
        using var site = await SiteTest.With(null, ("02.txt", SamplePages.Bridge)).BuildAsync();
        var page = SiteText.Parse(site.At("_site/2031-02-01/02/index.html"));
        Assert.Contains("编辑:林一 校对:周宁", page.QuerySelector(".folio")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".folio")!.CompareDocumentPosition(page.QuerySelector("article")!).HasFlag(DocumentPositions.Following));
    }

    internal static SiteTest Harbour()
    {
        var folder = Path.Combine(Repository.Root, "tests", "examples", "harbour");
        var site = SiteTest.With();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            site.Write(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        return site;
    }
}
