using System.Text;
using SiteGen.Editions;
using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Broadsheet;

/// <summary>An article as reference managers take it in.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void A_printed_article_is_cited_with_all_that_the_paper_prints()
    {
        var site = new SampleArchive().Render();
        var address = "https://paper.example/repo/" + site.ArticlePath("渡口老船工交出船桨").Replace("index.html", "", StringComparison.Ordinal);
        Assert.Equal($"陆一鸣. 渡口老船工交出船桨[N/OL]. 云岭日报, 2031-05-06(02). {address}.", site.Article("渡口老船工交出船桨").QuerySelector(".citation")!.TextContent);
        Assert.Equal(
            $"TY  - NEWS\r\nTI  - 渡口老船工交出船桨\r\nAU  - 陆一鸣\r\nT2  - 云岭日报\r\nDA  - 2031/05/06\r\nPY  - 2031\r\nSP  - 02\r\nLA  - zh-CN\r\nUR  - {address}\r\nER  - \r\n",
            Carried(site, "渡口老船工交出船桨", ".ris"));
        var bibtex = Carried(site, "渡口老船工交出船桨", ".bib");
        Assert.Contains("title = {{渡口老船工交出船桨}},\n  author = {{陆一鸣}},\n  journal = {云岭日报},\n  date = {2031-05-06},", bibtex, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_inferred_or_unknown_stands_in_no_reference()
    {
        var site = new SampleArchive().Render();
        foreach (var title in new[] { "梯田放水 春耕开犁", "无名一页" })
        {
            var all = Carried(site, title, ".ris").Split("UR  -")[0] + Carried(site, title, ".bib").Split("url =")[0] + site.Article(title).QuerySelector(".citation")!.TextContent.Split(" http")[0];
            Assert.DoesNotContain("2031", all, StringComparison.Ordinal);
            Assert.DoesNotContain("undated", all, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("SP  -", Carried(site, "无名一页", ".ris"), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_mean_something_to_a_reference_manager_stay_signs()
    {
        var site = new SampleArchive
        {
            Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, SampleArchive.Headlined("A {50%} rise & a \\fall_", "Ruth # Calloway", "Text."))],
        }.Render();
        var bibtex = Carried(site, "A {50%} rise & a \\fall_", ".bib");
        Assert.Contains(@"title = {{A \{50\%\} rise \& a \textbackslash{}fall\_}}", bibtex, StringComparison.Ordinal);
        Assert.Contains(@"{Ruth \# Calloway}", bibtex, StringComparison.Ordinal);
    }

    static string Carried(RenderedSite site, string title, string extension)
    {
        var href = site.Article(title).QuerySelector($"a[download$='{extension}']")!.GetAttribute("href")!;
        Assert.StartsWith("data:application/", href, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..]));
    }
}
