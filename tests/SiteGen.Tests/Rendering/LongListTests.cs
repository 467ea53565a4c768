using SiteGen.Editions;

namespace SiteGen.Tests.Rendering;

public class LongListTests
{
    [Fact]
    public void A_name_under_very_many_articles_has_several_pages_that_lead_to_each_other()
    {
        var articles = Enumerable.Range(0, 450).Select(i => SampleArchive.Headlined($"第{i}篇", "陆一鸣", $"第{i}段。"));
        var site = new SampleArchive { Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, [.. articles])] }.Render();
        var parts = site.HtmlPaths.Where(path => site.Html(path).Body!.ClassName == "author").ToList();
        Assert.Equal(3, parts.Count);
        Assert.Equal([50, 200, 200], parts.Select(path => site.Html(path).QuerySelectorAll(".entries > li").Length).Order());
        var second = site.Html(parts.Single(path => path.EndsWith("/2/index.html", StringComparison.Ordinal)));
        Assert.Equal(["1", "3"], second.QuerySelectorAll(".pager a").Select(link => link.TextContent));
        Assert.Equal("2", second.QuerySelector(".pager [aria-current]")!.TextContent);
    }

    [Fact]
    public void A_page_of_a_huge_issue_lists_its_neighbours_only()
    {
        var pages = Enumerable.Range(1, 120).Select(i => SampleArchive.Page($"{i:000}.txt", null, DateBasis.Printed, null, null, SampleArchive.Headlined($"第{i}篇", null, "文。")));
        var site = new SampleArchive { Pages = [.. pages] }.Render();
        foreach (var i in new[] { 1, 60, 120 })
        {
            var links = site.Html($"undated/{i:000}/index.html").QuerySelectorAll("nav.sheets a");
            Assert.Equal(48, links.Length);
            Assert.Single(links, link => link.GetAttribute("aria-current") == "page");
        }

        Assert.Equal(120, site.Html("undated/index.html").QuerySelectorAll("nav.sheets a").Length);
    }

    [Fact]
    public void A_huge_issue_shows_its_pages_and_leaves_the_titles_to_them()
    {
        var articles = Enumerable.Range(0, 301).Select(i => SampleArchive.Headlined($"第{i}篇", null, $"第{i}段。"));
        var site = new SampleArchive { Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, [.. articles])] }.Render();
        Assert.Empty(site.Html("2031-05-06/index.html").QuerySelectorAll(".entries"));
        Assert.Equal(301, site.Html("2031-05-06/01/index.html").QuerySelectorAll(".titles li").Length);
    }
}
