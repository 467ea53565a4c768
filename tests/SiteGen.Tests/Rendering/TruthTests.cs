using System.Collections.Frozen;
using SiteGen.Editions;

namespace SiteGen.Tests.Rendering;

public class TruthTests
{
    [Fact]
    public void An_inferred_date_is_shown_as_inferred_and_stated_nowhere_as_a_fact()
    {
        var site = new SampleArchive().Render();
        foreach (var path in site.HtmlPaths.Where(path => path.StartsWith("2031-05-08/", StringComparison.Ordinal)))
        {
            var page = site.Html(path);
            Assert.Contains("推定", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main time"));
            Assert.DoesNotContain("datePublished", site.Text(path), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("meta[name=citation_publication_date], meta[property='article:published_time']"));
            Assert.DoesNotContain("2031-05-08", page.QuerySelector(".cite p")?.TextContent.Split(" http")[0] ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_printed_date_is_stated_everywhere()
    {
        var site = new SampleArchive().Render();
        var page = site.Article("渡口老船工交出船桨");
        Assert.Equal("2031-05-06", page.QuerySelector("main time")!.GetAttribute("datetime"));
        Assert.Equal("2031-05-06", page.QuerySelector("meta[name=citation_publication_date]")!.GetAttribute("content"));
        Assert.Contains("\"datePublished\":\"2031-05-06\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_infers_its_date_does_so_also_in_an_issue_that_prints_it()
    {
        var date = new DateOnly(2031, 5, 6);
        var site = new SampleArchive
        {
            Pages =
            [
                SampleArchive.Page("a.txt", date, DateBasis.Printed, "01", null, SampleArchive.Headlined("印着日期的一篇", null, "甲。")),
                SampleArchive.Page("b.txt", date, DateBasis.Inferred, "02", null, SampleArchive.Headlined("没印日期的一篇", null, "乙。")),
            ],
        }.Render();
        Assert.NotNull(site.Article("印着日期的一篇").QuerySelector("meta[name=citation_publication_date]"));
        Assert.Null(site.Article("没印日期的一篇").QuerySelector("meta[name=citation_publication_date]"));
        Assert.Contains("推定", site.Article("没印日期的一篇").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_number_that_nobody_knows_is_not_made_up()
    {
        var site = new SampleArchive().Render();
        var page = site.Html("undated/loose-leaf/index.html");
        Assert.Equal("版次不详", page.QuerySelector("h1")!.TextContent);
        var article = site.Article("无名一页");
        Assert.Null(article.QuerySelector("meta[name='prism.startingPage']"));
        Assert.DoesNotContain("printPage", site.Text(site.ArticlePath("无名一页")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_never_called_a_headline()
    {
        var site = new SampleArchive().Render();
        var path = site.HtmlPaths.Single(path => site.Html(path).QuerySelector(".article .prose")?.TextContent.Contains("剩下的半篇从这里开始", StringComparison.Ordinal) == true);
        Assert.Contains("label", site.Html(path).QuerySelector("h1")!.ClassName!, StringComparison.Ordinal);
        Assert.Contains("原文无标题", site.Html(path).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("\"headline\"", site.Text(path), StringComparison.Ordinal);
        var inList = site.Html("2031-05-08/index.html").QuerySelectorAll(".title.label").Single();
        Assert.Equal("P", inList.TagName);
    }

    [Fact]
    public void Every_block_of_a_reading_stands_on_the_articles_page_and_on_the_papers()
    {
        var pages = new SampleArchive().Pages.Add(AllRoles());
        var site = new SampleArchive { Pages = pages }.Render();
        foreach (var block in AllRoles().Page.Articles[0].Blocks)
        {
            Assert.Contains(Dense(block.Text), Dense(site.Html("2031-05-06/03/index.html").QuerySelector("main article")!.TextContent), StringComparison.Ordinal);
            Assert.Contains(Dense(block.Text), Dense(site.Article("主题前半 主题后半").QuerySelector("main article")!.TextContent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_headline_breaks_only_where_the_paper_sets_a_space()
    {
        var site = new SampleArchive().Render();
        Assert.Equal(["山间新路通到村口", "果农笑迎首批客商"], site.Article("山间新路通到村口 果农笑迎首批客商").QuerySelectorAll("h1 .phrase").Select(e => e.TextContent));
        Assert.Empty(site.Article("夜校灯光亮到十点").QuerySelectorAll("h1 .phrase"));
    }

    [Fact]
    public void A_jump_leads_to_its_article_or_says_that_the_archive_does_not_have_it()
    {
        var sample = new SampleArchive();
        var from = sample.Assemble().Issues[0].Pages[0].Articles[1].Address;
        var onto = sample.Assemble().Issues[0].Pages[1].Articles[0].Address;
        var links = new Links
        {
            ByArticle = new Dictionary<string, System.Collections.Immutable.ImmutableArray<Link>>
            {
                [from] = [new Link { Kind = LinkKind.ContinuedOn, Target = onto, Title = "渡口老船工交出船桨" }],
            }.ToFrozenDictionary(),
        };
        var site = (sample with { Links = links }).Render();
        var jump = site.Article("夜校灯光亮到十点").QuerySelector(".jump a")!;
        Assert.Equal("/repo/" + onto, jump.GetAttribute("href"));
        var lost = site.HtmlPaths.Select(site.Html).Single(page => page.Body!.ClassName == "article" && page.QuerySelector("h1")!.ClassList.Contains("label"));
        Assert.Contains("（上接02版）", lost.QuerySelector(".jump")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("上接02版：该版未收录", lost.QuerySelector(".jump")!.TextContent, StringComparison.Ordinal);
        Assert.Null(lost.QuerySelector(".jump a"));
    }

    [Fact]
    public void Control_characters_are_shown_and_break_neither_html_nor_xml()
    {
        var bad = "甲\u0001乙\u001b丙\ud800丁\ufffe";
        var site = new SampleArchive
        {
            Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, SampleArchive.Headlined(bad, bad, bad))],
        }.Render();
        foreach (var path in site.HtmlPaths.Append("feed.xml").Append("sitemap.xml"))
            Assert.DoesNotContain(site.Text(path), c => c < ' ' && c != '\n');
        Assert.Contains("甲␁乙␛丙[U+D800]丁[U+FFFE]", site.Xml("feed.xml").ToString(), StringComparison.Ordinal);
        Assert.Contains("甲␁乙␛丙[U+D800]丁[U+FFFE]", site.Html("2031-05-06/01/index.html").QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_papers_text_stays_text()
    {
        const string Nasty = "<script>alert('&amp;')</script>\"";
        var site = new SampleArchive
        {
            Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, Nasty, Nasty, SampleArchive.Headlined(Nasty, Nasty, Nasty))],
        }.Render();
        foreach (var path in site.HtmlPaths)
            Assert.DoesNotContain("<script>alert", site.Text(path), StringComparison.Ordinal);
        Assert.Equal(Nasty, site.Article(Nasty).QuerySelector(".prose p")!.TextContent);
    }

    static ReadPage AllRoles() => SampleArchive.Page("roles.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "03", null, new Article
    {
        Id = "a",
        Kind = ArticleKind.Feature,
        Blocks =
        [
            new(Role.Kicker, "引题一", []), new(Role.Kicker, "引题二", []), new(Role.Headline, "主题前半 主题后半", []), new(Role.Deck, "副题", []),
            new(Role.Byline, "本报记者 某人", []), new(Role.Lead, "提要。", []), new(Role.Body, "第一段。", []), new(Role.Subheading, "小标题", []),
            new(Role.Body, "第二段。", []), new(Role.Caption, "图中是一座桥。", []), new(Role.Credit, "某人 摄", []), new(Role.Jump, "（下转09版）", []),
            new(Role.Note, "扫码看视频", []),
        ],
    });

    static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
