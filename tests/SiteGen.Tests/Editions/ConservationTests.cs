using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Tests.Editions;

public sealed class ConservationTests
{
    static readonly SourceText Source = new("a.txt", "## 新桥通车\n\n今日，新桥\n通车。\n编辑：林一");

    [Fact]
    public void A_page_that_holds_every_character_once_is_whole() => Assert.Empty(Check(Headline, Body, Folio));

    [Fact]
    public void A_lost_line_is_an_error_that_shows_the_line()
    {
        var said = Assert.Single(Check(Headline, Body));
        Assert.Equal(("SG1901", 5), (said.Code, said.Source!.PositionOf(said.Span.Start).Line));
    }

    [Fact]
    public void A_line_that_stands_twice_is_an_error() => Assert.Equal("SG1902", Assert.Single(Check(Headline, Headline, Body, Folio)).Code);

    [Fact]
    public void A_changed_character_is_an_error() =>
        Assert.Contains(Check(Headline with { Text = "新桥通軍" }, Body, Folio), d => d.Code == "SG1903");

    [Fact]
    public void A_character_that_the_page_does_not_have_is_an_error() =>
        Assert.Contains(Check(Headline, Body with { Text = Body.Text + "据悉" }, Folio), d => d.Code == "SG1903");

    [Theory]
    [InlineData("- **一、要点：**")]
    [InlineData("> * 一、要点：")]
    [InlineData("![图](a.png)一、要点：")]
    public void Markdown_marks_may_be_missing(string line)
    {
        var source = new SourceText("a.md", line);
        var start = line.IndexOf('一');
        Assert.Empty(Conservation.Check(source, Page(new Block(Role.Body, "一、要点：", [TextSpan.At(start, 5)]))));
    }

    [Fact]
    public void The_hyphen_of_a_word_broken_at_a_line_end_may_be_missing()
    {
        var source = new SourceText("a.txt", "the coun-\ncil voted");
        Assert.Empty(Conservation.Check(source, Page(new Block(Role.Body, "the council voted", [new(0, 8), new(10, 19)]))));
    }

    [Fact]
    public void A_hyphen_inside_a_line_may_not()
    {
        var source = new SourceText("a.txt", "well-known");
        Assert.Equal("SG1901", Assert.Single(Conservation.Check(source, Page(new Block(Role.Body, "wellknown", [new(0, 4), new(5, 10)])))).Code);
    }

    static Block Headline => new(Role.Headline, "新桥通车", [Span("新桥通车")]);

    static Block Body => new(Role.Body, "今日，新桥通车。", [Span("今日，新桥\n通车。")]);

    static Block Folio => new(Role.Note, "编辑：林一", [Span("编辑：林一")]);

    static TextSpan Span(string text) => TextSpan.At(Source.Text.IndexOf(text, StringComparison.Ordinal), text.Length);

    static Page Page(params Block[] blocks) => Make.Page("a.txt", new Article { Id = "a1", Kind = ArticleKind.News, Blocks = [.. blocks] });

    static ImmutableArray<Diagnostic> Check(params Block[] blocks) => Conservation.Check(Source, Page(blocks));
}
