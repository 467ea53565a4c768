using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

public sealed class ArticleLabelTests
{
    [Fact]
    public void A_headline_is_the_label() =>
        Assert.Equal("新桥通车", ArticleLabel.Of(Make.Article((Role.Kicker, "民生"), (Role.Headline, "新桥通车"), (Role.Body, "今日通车。"))));

    [Fact]
    public void A_continuation_says_so_and_how_it_begins() =>
        Assert.Equal("上接01版：灌溉渠明年投入使用", ArticleLabel.Of(Make.Article((Role.Jump, "（上接01版）"), (Role.Body, "灌溉渠明年投入使用"))));

    [Fact]
    public void A_brief_has_its_column_and_first_words() =>
        Assert.Equal("简讯：今日通车", ArticleLabel.Of(Make.Article((Role.Kicker, "简讯"), (Role.Body, "今日通车"))));

    [Fact]
    public void Long_first_words_are_cut_where_the_text_pauses() =>
        Assert.Equal("简讯：在长长的河堤边上，工作人员正在忙着收割……", ArticleLabel.Of(Make.Article((Role.Kicker, "简讯"), (Role.Body, "在长长的河堤边上，工作人员正在忙着收割，今年的收成超过了所有人的预期。"))));

    [Fact]
    public void An_english_continuation_is_set_in_its_own_manner() =>
        Assert.Equal("Continued from Page 1: the council voted", ArticleLabel.Of(Make.Article((Role.Jump, "(Continued from Page 1)"), (Role.Body, "the council voted"))));

    [Fact]
    public void An_article_without_text_still_has_a_label() =>
        Assert.Equal("林一 摄", ArticleLabel.Of(Make.Article((Role.Credit, "林一 摄"))));
}
