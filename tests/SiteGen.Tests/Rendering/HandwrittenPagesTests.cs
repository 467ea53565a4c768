using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

public class HandwrittenPagesTests
{
    [Theory]
    [InlineData("about.md", "---\ntitle: A\n---\n", true)]
    [InlineData("about.md", "\ufeff---\r\ntitle: A\r\n---\r\n", true)]
    [InlineData("page.md", "## 一个标题\n\n正文。", false)]
    [InlineData("page.md", "正文。\n\n---\n\n又一篇。", false)]
    [InlineData("page.txt", "---\ntitle: A\n---\n", false)]
    public void Only_markdown_that_opens_with_front_matter_is_hand_written(string path, string text, bool expected) =>
        Assert.Equal(expected, HandwrittenPages.IsHandwritten(new SourceText(path, text)));

    [Fact]
    public void Front_matter_says_title_address_place_and_description()
    {
        var page = Read("---\ntitle: \"About: us\"\nslug: info/about\norder: -2\ndescription: Who we are\nkind: page\n---\nText.").Value;
        Assert.Equal(("About: us", "info/about", -2, "Who we are", "Text."), (page.Title, page.Slug, page.Order, page.Description, page.Markdown));
    }

    [Fact]
    public void The_address_is_the_files_name_unless_the_page_says_another() => Assert.Equal("about", Read("---\ntitle: A\n---\n").Value.Slug);

    [Theory]
    [InlineData("---\ntitle: A\n", "SG4010")]
    [InlineData("---\ntitle: A\nnonsense\n---\n", "SG4011")]
    [InlineData("---\ntitle: A\ntilte: B\n---\n", "SG4012")]
    [InlineData("---\norder: 1\n---\n", "SG4013")]
    [InlineData("---\ntitle: A\norder: first\n---\n", "SG4014")]
    [InlineData("---\ntitle: A\nkind: post\n---\n", "SG4014")]
    [InlineData("---\ntitle: A\nslug: ../up\n---\n", "SG4015")]
    [InlineData("---\ntitle: A\nslug: a b\n---\n", "SG4015")]
    public void A_mistake_in_the_front_matter_is_reported_with_its_place(string text, string code)
    {
        var diagnostic = Assert.Single(Read(text).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.NotNull(diagnostic.Source);
    }

    [Fact]
    public void A_hand_written_page_has_one_first_heading_and_links_below_the_base_path()
    {
        var site = new SampleArchive { Handwritten = [Read("---\ntitle: 关于\n---\n# 第一\n\n## 第二\n\n[往期](/archive/) <b>生</b>\n").Value] }.Render();
        var page = site.Html("about/index.html");
        Assert.Equal("关于", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["第一"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal("/repo/archive/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main b"));
        Assert.Contains(page.QuerySelectorAll(".menu a"), link => link.GetAttribute("href") == "/repo/about/");
    }

    [Fact]
    public void Chinese_may_be_wrapped_and_emphasised_without_spaces()
    {
        var site = new SampleArchive { Handwritten = [Read("---\ntitle: 关于\n---\n这一行没有完，\n下一行接着写**“原文照录”**四个字。\n\nOne line\nand another.\n").Value] }.Render();
        var page = site.Html("about/index.html");
        Assert.Equal("这一行没有完，下一行接着写“原文照录”四个字。", page.QuerySelector(".written p")!.TextContent);
        Assert.Equal("“原文照录”", page.QuerySelector(".written strong")!.TextContent);
        Assert.Equal("One line\nand another.", page.QuerySelector(".written p:nth-of-type(2)")!.TextContent);
    }

    static Outcome<HandwrittenPage> Read(string text) => HandwrittenPages.Read(new SourceText("seeds/about.md", text));
}
