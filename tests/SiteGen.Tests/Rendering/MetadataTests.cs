using System.Text.Json;
using AngleSharp.Dom;
using SiteGen.Editions;

namespace SiteGen.Tests.Rendering;

public class MetadataTests
{
    [Fact]
    public void A_reference_manager_sees_a_newspaper_article()
    {
        var page = Site().Article("灯塔今晨熄灯");
        Assert.Equal(["newspaperArticle"], Named(page, "DC.type"));
        Assert.Equal(["灯塔今晨熄灯"], Named(page, "DC.title"));
        Assert.Equal(["云岭日报"], Named(page, "prism.publicationName"));
        Assert.Equal(["03"], Named(page, "prism.startingPage"));
        Assert.Equal(["陆一鸣", "沈青"], Named(page, "citation_author"));
        Assert.Equal(["zh-CN"], Named(page, "citation_language"));
        // Either of them would make Zotero take the newspaper for a journal.
        Assert.Empty(page.QuerySelectorAll("meta[name=citation_title], meta[name=citation_journal_title]"));
    }

    [Fact]
    public void Only_articles_are_articles_to_open_graph()
    {
        var site = Site();
        Assert.All(site.HtmlPaths.Where(path => path != "404.html").Select(site.Html), page => Assert.Equal(
            page.Body!.ClassName == "article" ? "article" : "website",
            page.QuerySelector("meta[property='og:type']")!.GetAttribute("content")));
    }

    [Fact]
    public void Linked_data_leads_from_the_article_to_its_issue_and_its_newspaper()
    {
        using var data = JsonDocument.Parse(Site().Article("灯塔今晨熄灯").QuerySelector("script[type='application/ld+json']")!.TextContent);
        var article = data.RootElement;
        Assert.Equal("NewsArticle", article.GetProperty("@type").GetString());
        Assert.Equal("灯塔今晨熄灯", article.GetProperty("headline").GetString());
        Assert.Equal("03", article.GetProperty("printPage").GetString());
        Assert.Equal(["记者", "通讯员"], article.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("jobTitle").GetString()));
        var issue = article.GetProperty("isPartOf");
        Assert.Equal(("PublicationIssue", "2031-05-06"), (issue.GetProperty("@type").GetString(), issue.GetProperty("datePublished").GetString()));
        Assert.Equal("云岭日报", issue.GetProperty("isPartOf").GetProperty("name").GetString());
    }

    [Fact]
    public void A_citation_names_writers_title_paper_day_page_and_address()
    {
        var page = Site().Article("灯塔今晨熄灯");
        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal($"陆一鸣, 沈青. 灯塔今晨熄灯[N/OL]. 云岭日报, 2031-05-06(03). {canonical}.", page.QuerySelector(".cite p")!.TextContent);
    }

    [Fact]
    public void Every_page_but_the_one_for_missing_pages_wants_to_be_found()
    {
        var site = Site();
        Assert.Equal(["404.html"], site.HtmlPaths.Where(path => site.Html(path).QuerySelector("meta[name=robots]") is not null));
    }

    static RenderedSite Site() => new SampleArchive
    {
        Pages =
        [
            SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "03", "海岸",
                SampleArchive.Headlined("灯塔今晨熄灯", "陆一鸣", "守塔人下山了。") with { Correspondents = ["沈青"], Photographers = ["何川"] }),
        ],
    }.Render();

    static IEnumerable<string?> Named(IDocument page, string name) => page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content"));
}
