using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Reporters_and_correspondents_are_told_apart_behind_the_dateline()
    {
        var article = Recognized.From(RiverHeadline, Column(River, 20)).With("果园培土");

        Assert.Equal(["林一舟"], article.Reporters);
        Assert.Equal(["许知秋"], article.Correspondents);
    }

    [Fact]
    public void A_byline_wrapped_over_two_lines_is_one_byline()
    {
        var page = Recognized.From(BooksHeadline, Column(Books, 16), "本报记者 林一舟 顾小满 通讯\n员 许知秋 石磊");

        var article = page.With("朗读比赛");
        Assert.Equal(["林一舟", "顾小满"], article.Reporters);
        Assert.Equal(["许知秋", "石磊"], article.Correspondents);
        Assert.Equal("本报记者 林一舟 顾小满 通讯员 许知秋 石磊", Recognized.Texts(article, Role.Byline).Single());
    }

    [Fact]
    public void A_name_without_a_title_stands_in_no_list()
    {
        var article = Recognized.From(BooksHeadline, Column(Books, 20), "（方知秋）").With("朗读比赛");

        Assert.Empty(article.Reporters);
        Assert.Equal(["（方知秋）"], Recognized.Texts(article, Role.Byline));
    }

    [Fact]
    public void A_credit_glued_to_its_caption_names_the_photographer()
    {
        var article = Recognized.From(Wrap("清明将近，云溪河两岸的稻田开始放水，村民们抢抓晴好天气翻耕整地，为插秧做好准备。 石磊 摄", 22), "云溪河畔春耕忙").With("翻耕整地");

        Assert.Equal(["石磊"], article.Photographers);
        Assert.Equal(ArticleKind.Photo, article.Kind);
    }

    [Fact]
    public void A_column_named_after_reporters_is_no_byline()
    {
        var page = Recognized.From("记者走基层", LampHeadline, Column(Lamps, 20));

        Assert.DoesNotContain(page.Page.Articles.SelectMany(a => a.Blocks), b => b.Role == Role.Byline);
    }

    [Theory]
    [InlineData("（上接01版）", "01")]
    [InlineData("(上接第3版)", "3")]
    [InlineData("【上接第一版】", "一")]
    public void A_jump_note_glued_to_its_text_stands_alone_and_names_its_page(string note, string page)
    {
        var article = Recognized.From(RiverHeadline, Column(River, 20), Wrap(note + Books[0], 30), Wrap(Books[1], 30)).With("手写的招牌");

        Assert.Equal(ArticleKind.Continuation, article.Kind);
        Assert.Equal(page, article.ContinuedFrom);
        Assert.Equal(note, article.Blocks[0].Text);
        Assert.Equal(Role.Jump, article.Blocks[0].Role);
    }

    [Fact]
    public void A_jump_note_at_the_end_names_the_page_that_goes_on()
    {
        var article = Recognized.From(LampHeadline, Lamps[0], Lamps[1], Lamps[2] + "（下转04版）").With("余阿婆");

        Assert.Equal("04", article.ContinuedOn);
        Assert.Equal("（下转04版）", article.Blocks[^1].Text);
    }

    [Fact]
    public void The_folio_says_date_page_and_staff()
    {
        var header = Recognized.From("03 综合新闻 2021.3.4 星期四 本版编辑：石磊 校对：唐果", LampHeadline, Column(Lamps, 20)).Page.Header;

        Assert.Equal(new DateOnly(2021, 3, 4), header.Date);
        Assert.Equal("03", header.PageNumber);
        Assert.Equal(["本版编辑：石磊", "校对：唐果"], header.Staff);
    }

    [Fact]
    public void Full_width_digits_of_the_folio_are_digits()
    {
        var header = Recognized.From("２０２１年３月４日 星期四 第３版", LampHeadline, Column(Lamps, 20)).Page.Header;

        Assert.Equal(new DateOnly(2021, 3, 4), header.Date);
        Assert.Equal("3", header.PageNumber);
    }

    [Fact]
    public void What_the_page_does_not_print_is_not_guessed()
    {
        var header = Recognized.From(LampHeadline, Column(Lamps, 20)).Page.Header;

        Assert.Equal(new PageHeader(), header);
    }

    [Fact]
    public void An_english_story_has_a_byline_a_dateline_and_a_jump()
    {
        var page = Recognized.From(
            "Bridge closed after flood", "By JANE DOE",
            "MILLTOWN, May 3 (AP) — The old stone bridge over the river was closed on Monday after the flood.",
            "Engineers said the bridge would stay closed until the water fell and its piers could be looked at.", "Continued on Page 3");

        var article = page.With("Engineers said");
        Assert.Equal("Bridge closed after flood", Recognized.Headline(article));
        Assert.Equal(["JANE DOE"], article.Reporters);
        Assert.Equal("3", article.ContinuedOn);
        Assert.Equal(["By JANE DOE"], Recognized.Texts(article, Role.Byline));
    }

    [Fact]
    public void A_page_without_text_is_a_warning_and_no_article()
    {
        var page = Recognized.From("", "  ", "\u3000");

        Assert.Empty(page.Page.Articles);
        Assert.Equal(["SG1001"], page.Codes);
    }
}
