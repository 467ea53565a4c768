using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Search;

public class SearchPageTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_search_page_has_a_field_and_says_what_happens(string language)
    {
        var site = new SampleArchive { Language = language }.Render();
        var page = site.Html("search/index.html");
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
        Assert.Equal("status", page.QuerySelector("#search-status")!.GetAttribute("role"));
        Assert.Equal("/repo/search/data/", page.QuerySelector("#search")!.GetAttribute("data-index"));
        Assert.All(page.QuerySelectorAll("form input:not([type=hidden]), form select"), field => Assert.NotEmpty(site.Html("search/index.html").QuerySelectorAll($"label[for={(string.IsNullOrEmpty(field.Id) ? "none" : field.Id)}]").Concat(field.ParentElement!.LocalName == "label" ? [field] : [])));
    }

    [Fact]
    public void Without_a_script_it_offers_the_archive_and_a_search_engine()
    {
        var text = new SampleArchive().Render().Text("search/index.html");
        var withoutScript = text[text.IndexOf("<noscript>", StringComparison.Ordinal)..text.IndexOf("</noscript>", StringComparison.Ordinal)];
        Assert.Contains("href=\"/repo/archive/\"", withoutScript, StringComparison.Ordinal);
        Assert.Contains("value=\"paper.example/repo\"", withoutScript, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", Between(new SampleArchive { BaseUrl = "/repo/" }.Render().Text("search/index.html")), StringComparison.Ordinal);

        static string Between(string page) => page[page.IndexOf("<noscript>", StringComparison.Ordinal)..page.IndexOf("</noscript>", StringComparison.Ordinal)];
    }

    [Fact]
    public void Every_page_leads_to_it_and_a_missing_page_asks_it_at_once()
    {
        var site = new SampleArchive().Render();
        Assert.All(site.HtmlPaths, path => Assert.NotNull(site.Html(path).QuerySelector("header a[href='/repo/search/']")));
        Assert.Equal("q", site.Html("404.html").QuerySelector("form[action='/repo/search/'] input")!.GetAttribute("name"));
    }

    [Fact]
    public void A_theme_without_a_search_page_has_no_search()
    {
        var theme = ThemeOnDisk.Broadsheet;
        theme = theme with { Templates = [.. theme.Templates.Where(file => file.Path != "pages/search.sbnhtml")] };
        var archive = new SampleArchive { Theme = theme };
        Assert.Null(archive.Plan().Value.Search);
        var site = archive.Render();
        Assert.False(site.Has("search/index.html"));
        Assert.Null(site.Html("index.html").QuerySelector("a[href='/repo/search/']"));
    }
}
