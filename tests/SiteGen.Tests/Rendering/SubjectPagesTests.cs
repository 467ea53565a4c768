using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Linking;

namespace SiteGen.Tests.Rendering;

public sealed class SubjectPagesTests
{
    static readonly SampleArchive Sample = Linked(new SampleArchive
    {
        Pages =
        [
            SampleArchive.Page("one.txt", new DateOnly(2031, 5, 6), DateBasis.Inferred, "01", null,
                SampleArchive.Headlined("渡口会议召开", "沈青", "副市长邵思远参加会议。“万企联百校”活动启动。投资3.5亿元，首期1.2亿元。")),
            SampleArchive.Page("two.txt", new DateOnly(2031, 5, 8), DateBasis.Printed, "01", null,
                SampleArchive.Headlined("校企活动继续", "沈青", "“万企联百校”活动继续。昨日，渡口通车。")),
            SampleArchive.Page("three.txt", new DateOnly(2032, 5, 7), DateBasis.Printed, "01", null,
                SampleArchive.Headlined("一年以后", "沈青", "渡口繁忙。")),
        ],
    });

    static readonly RenderedSite Site = Sample.Render();

    [Fact]
    public void An_article_leads_to_its_people_and_topics()
    {
        var site = Sample.Render();
        var article = site.Article("渡口会议召开");
        Assert.Equal("邵思远", article.QuerySelector("a[href^='/repo/people/']")!.TextContent);
        Assert.Equal("万企联百校", article.QuerySelector("a[href^='/repo/topics/']")!.TextContent);
    }

    [Fact]
    public void A_person_has_a_page_with_the_office_the_sentence_and_a_date_that_says_it_is_inferred()
    {
        var site = Sample.Render();
        var page = site.HtmlPaths.Select(site.Html).Single(p => p.Body!.ClassName == "person");
        Assert.Equal("邵思远", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("副市长邵思远参加会议。", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("推定", page.QuerySelector(".offices .inferred")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".offices time"));
    }

    [Fact]
    public void A_topic_lists_its_articles_and_the_indexes_list_both()
    {
        var site = Sample.Render();
        var topic = site.HtmlPaths.Select(site.Html).Single(p => p.Body!.ClassName == "topic");
        Assert.Equal(2, topic.QuerySelectorAll(".entries > li").Length);
        Assert.Equal("邵思远", site.Html("people/index.html").QuerySelector(".people a")!.TextContent);
        Assert.Equal("万企联百校", site.Html("topics/index.html").QuerySelector(".people a")!.TextContent);
        Assert.DoesNotContain("series/index.html", site.HtmlPaths);
    }

    [Fact]
    public void The_first_mention_in_the_text_leads_to_the_person_or_topic_and_the_text_stays()
    {
        var prose = Sample.Render().Article("渡口会议召开").QuerySelector(".prose")!;
        Assert.Equal(["邵思远", "万企联百校"], prose.QuerySelectorAll("a.mention").Select(a => a.TextContent));
        Assert.Contains("副市长邵思远参加会议。“万企联百校”活动启动。", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_shows_the_sentence_of_each_article_that_has_it_first() =>
        Assert.Equal(
            ["“万企联百校”活动启动。", "“万企联百校”活动继续。"],
            Site.HtmlPaths.Select(Site.Html).Single(p => p.Body!.ClassName == "topic").QuerySelectorAll("blockquote").Select(q => q.TextContent));

    [Fact]
    public void The_timeline_has_a_page_a_month_and_an_issue_its_sums_and_this_day_in_other_years()
    {
        Assert.Equal("/repo/timeline/2031-05/", Site.Html("timeline/index.html").QuerySelector(".people a")!.GetAttribute("href"));
        var day = Site.Html("timeline/2031-05/index.html").QuerySelector(".days > li")!;
        Assert.Equal("2031-05-07", day.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("昨日，渡口通车。", day.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("3.5亿元、1.2亿元", Assert.Single(Site.Html("2031-05-06/index.html").QuerySelectorAll(".figures strong")).TextContent);
        Assert.Contains("昨日，渡口通车。", Site.Html("2032-05-07/index.html").QuerySelector("[aria-labelledby=on-this-day]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Site.Html("2031-05-06/index.html").QuerySelector("[aria-labelledby=on-this-day]"));
    }

    [Fact]
    public void The_data_beside_an_article_carries_each_link_with_its_proof_and_no_inferred_date_as_a_fact()
    {
        var site = Sample.Render();
        var json = JsonDocument.Parse(site.Text(site.ArticlePath("渡口会议召开").Replace(".html", ".json", StringComparison.Ordinal))).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("date").ValueKind);
        Assert.True(json.GetProperty("date_is_inferred").GetBoolean());
        var person = json.GetProperty("links").EnumerateArray().Single(l => l.GetProperty("kind").GetString() == "person");
        Assert.StartsWith("https://paper.example/repo/people/", person.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("副市长", person.GetProperty("reason").GetString());
        Assert.Equal("副市长邵思远参加会议。", person.GetProperty("evidence")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_theme_without_these_pages_is_given_no_links_to_them()
    {
        var theme = Sample.Theme with { Templates = [.. Sample.Theme.Templates.Where(t => t.Path != "pages/person.sbnhtml")] };
        var site = (Sample with { Theme = theme }).Render();
        Assert.DoesNotContain(site.HtmlPaths, p => p.StartsWith("people/", StringComparison.Ordinal));
        Assert.Null(site.Article("渡口会议召开").QuerySelector("a[href*='/people/']"));
    }

    static SampleArchive Linked(SampleArchive sample) => sample with
    {
        Links = Linker.Link(sample.Assemble(), sample.Pages.ToDictionary(p => p.Path, p => Profiler.Profile(p.Path, p.Page))).Value,
    };
}
