using AngleSharp.Dom;

namespace SiteGen.Tests.Rendering;

public class LinkTests
{
    [Theory]
    [InlineData("zh-CN", "https://paper.example/repo/")]
    [InlineData("zh-CN", "/repo/")]
    [InlineData("en", "/")]
    public void Every_link_and_every_anchor_leads_somewhere_inside_the_site(string language, string baseUrl)
    {
        var site = new SampleArchive { Language = language, BaseUrl = baseUrl }.Render();
        var basePath = baseUrl.Contains("repo", StringComparison.Ordinal) ? "/repo/" : "/";
        var dead = new List<string>();
        foreach (var path in site.HtmlPaths)
        {
            foreach (var address in Addresses(site.Html(path)))
            {
                var (target, anchor) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
                var file = target.Length == 0 ? path
                    : !target.StartsWith(basePath, StringComparison.Ordinal) ? "outside the base path"
                    : Uri.UnescapeDataString(target[basePath.Length..]) is var inside && (inside.Length == 0 || inside.EndsWith('/')) ? inside + "index.html" : inside;
                if (!site.Has(file) || (anchor is not null && site.Html(file).GetElementById(anchor) is null))
                    dead.Add($"{path}: {address}");
            }
        }

        Assert.Empty(dead);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_page_has_one_first_heading_unique_ids_a_main_part_and_named_navigation(string language)
    {
        var site = new SampleArchive { Language = language }.Render();
        foreach (var path in site.HtmlPaths)
        {
            var page = site.Html(path);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("nav, section"), element =>
                Assert.True(element.HasAttribute("aria-label") || page.GetElementById(element.GetAttribute("aria-labelledby") ?? "") is not null, $"{path}: {element.OuterHtml}"));
            var names = page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label") ?? nav.GetAttribute("aria-labelledby")).ToList();
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Fact]
    public void Nothing_is_fetched_from_another_host()
    {
        var site = new SampleArchive { BaseUrl = "/" }.Render();
        foreach (var path in site.HtmlPaths)
            Assert.DoesNotContain("://", site.Text(path).Replace("https://schema.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("url(", site.Text("assets/broadsheet.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", site.Text("assets/broadsheet.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_a_page_and_an_article_lead_to_their_neighbours_by_name()
    {
        var site = new SampleArchive().Render();
        var article = site.Article("夜校灯光亮到十点");
        Assert.Contains("山间新路通到村口", article.QuerySelector("a[rel=prev]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("渡口老船工交出船桨", article.QuerySelector("a[rel=next]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第02版", site.Html("2031-05-06/01/index.html").QuerySelector("a[rel=next]")!.TextContent, StringComparison.Ordinal);
        var issue = site.Html("2031-05-06/index.html");
        Assert.Null(issue.QuerySelector("a[rel=prev]"));
        Assert.Contains("2031年5月8日", issue.QuerySelector("a[rel=next]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_date_comes_neither_before_nor_after_an_issue()
    {
        var site = new SampleArchive().Render();
        Assert.Null(site.Html("2031-05-08/index.html").QuerySelector("a[rel=next]"));
        Assert.Null(site.Html("undated/index.html").QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public void Absolute_addresses_appear_only_where_the_sites_own_is_known()
    {
        var known = new SampleArchive().Render();
        Assert.Equal("https://paper.example/repo/2031-05-06/", known.Html("2031-05-06/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.True(known.Has("sitemap.xml"));
        var unknown = new SampleArchive { BaseUrl = "/repo/" }.Render();
        Assert.Null(unknown.Html("2031-05-06/index.html").QuerySelector("link[rel=canonical]"));
        Assert.False(unknown.Has("sitemap.xml"));
        Assert.DoesNotContain("Sitemap", unknown.Text("robots.txt"), StringComparison.Ordinal);
    }

    static IEnumerable<string> Addresses(IDocument page) =>
        page.QuerySelectorAll("a[href]:not([href^='data:']), link[href]:not([rel=canonical]), script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
}
