using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Linking;

namespace SiteGen.Tests.Rendering;

public sealed class OnePersonTests
{
    static readonly SampleArchive Sample = new()
    {
        Pages =
        [
            SampleArchive.Page("one.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null,
                SampleArchive.Headlined("渡口会议召开", "沈青", "副市长邵思远参加会议。")),
            SampleArchive.Page("two.txt", new DateOnly(2031, 5, 8), DateBasis.Printed, "01", null,
                SampleArchive.Headlined("河边随笔", "邵思远", "芦荻白了。"),
                SampleArchive.Headlined("桥上一日", "思远", "桥很长。") with { Photographers = ["沈青"] }),
        ],
    };

    [Fact]
    public void A_name_with_an_office_and_under_articles_has_two_pages_that_name_each_other()
    {
        var site = Linked(EditorsWord.None).Render();
        var person = Page(site, "person");
        var author = site.HtmlPaths.Where(p => p.StartsWith("authors/", StringComparison.Ordinal)).Select(site.Html).Single(p => p.QuerySelector("h1")!.TextContent == "邵思远");
        Assert.Null(person.QuerySelector("#reported"));
        Assert.StartsWith("/repo/authors/", person.QuerySelector("[aria-labelledby=namesakes] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("邵思远 · 副市长", author.QuerySelector("[aria-labelledby=namesakes] a")!.TextContent);
    }

    [Fact]
    public void The_editor_joins_an_official_with_the_names_under_articles_on_one_page_with_the_roles_apart()
    {
        var site = Linked(new EditorsWord { Merge = [new MergeRule(["邵思远", "思远"], default)] }).Render();
        var person = Page(site, "person");
        Assert.Equal(["渡口会议召开"], Titles(person, "articles"));
        Assert.Equal(["河边随笔", "桥上一日"], Titles(person, "reported").Order(StringComparer.Ordinal).Reverse());
        Assert.Null(person.QuerySelector("#namesakes"));
        Assert.StartsWith("/repo/people/", site.Article("桥上一日").QuerySelector(".facts a[href*='/people/']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.HtmlPaths.Where(p => p.StartsWith("authors/", StringComparison.Ordinal)).Select(site.Html), p => p.QuerySelector("h1")!.TextContent == "邵思远");
    }

    [Fact]
    public void The_editor_joins_a_pen_name_with_a_name_and_parts_a_role_from_another()
    {
        var sample = Linked(new EditorsWord { Merge = [new MergeRule(["沈青", "思远"], default)], Split = [new SplitRule("沈青", ["摄"], default)] });
        var site = sample.Render();
        var authors = site.HtmlPaths.Where(p => p.StartsWith("authors/", StringComparison.Ordinal)).Select(site.Html).Where(p => p.QuerySelector("h1")!.TextContent == "沈青").ToList();
        Assert.Equal(2, authors.Count);
        var writer = authors.Single(a => a.QuerySelector("#reported") is not null);
        Assert.Equal(["桥上一日", "渡口会议召开"], Titles(writer, "reported"));
        Assert.Contains("思远", writer.QuerySelector(".aside")!.TextContent, StringComparison.Ordinal);
        Assert.Null(writer.QuerySelector("#photographed"));
        Assert.Equal(["桥上一日"], Titles(authors.Single(a => a != writer), "photographed"));
    }

    [Fact]
    public void Reasons_are_sentences_of_the_sites_language_and_data_beside_it()
    {
        var site = Linked(new EditorsWord { Force = [new LinkRule(Address("河边随笔"), Address("桥上一日"), "", default)] }).Render();
        var json = JsonDocument.Parse(site.Text(site.ArticlePath("河边随笔").Replace(".html", ".json", StringComparison.Ordinal))).RootElement;
        var chosen = json.GetProperty("links").EnumerateArray().Single(l => l.GetProperty("kind").GetString() == "chosen");
        Assert.Equal("编辑指定", chosen.GetProperty("reason").GetString());
        Assert.Equal("editor", chosen.GetProperty("reasons")[0].GetProperty("kind").GetString());
        Assert.Equal("编辑指定", site.Article("河边随笔").QuerySelector(".onward-links .facts")!.TextContent);
    }

    static string Address(string headline) => Sample.Assemble().Issues.SelectMany(i => i.Pages).SelectMany(p => p.Articles).Single(a => a.Headline == headline).Address;

    static AngleSharp.Dom.IDocument Page(RenderedSite site, string name) => site.HtmlPaths.Select(site.Html).Single(p => p.Body!.ClassName == name);

    static IEnumerable<string> Titles(AngleSharp.Dom.IDocument page, string section) =>
        page.QuerySelectorAll($"[aria-labelledby={section}] .title").Select(t => t.TextContent);

    static SampleArchive Linked(EditorsWord word) => Sample with
    {
        Links = Linker.Link(Sample.Assemble(), Sample.Pages.ToDictionary(p => p.Path, p => Profiler.Profile(p.Path, p.Page)), word).Value,
    };
}
