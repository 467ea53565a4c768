using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class OrderTests
{
    [Fact]
    public void A_headline_before_its_body_stands_over_it()
    {
        var page = Recognized.From(LampHeadline, Column(Lamps, 20), RiverHeadline, Column(River, 24));

        Assert.Equal(LampHeadline, page.HeadlineOver("余阿婆"));
        Assert.Equal(RiverHeadline, page.HeadlineOver("淤泥四万方"));
    }

    [Fact]
    public void A_headline_finds_its_text_also_where_one_word_stands_more_than_a_thousand_times()
    {
        var days = Enumerable.Range(1, 40).Select(day => $"第{day}天，{string.Concat(Enumerable.Repeat("路灯亮了又亮，", 40))}镇上的人都这样说。");
        var page = Recognized.From([RiverHeadline, .. River, LampHeadline, .. days]);

        Assert.Equal(LampHeadline, page.HeadlineOver("第7天"));
        Assert.Equal(RiverHeadline, page.HeadlineOver("果园培土"));
    }

    [Fact]
    public void A_headline_after_its_body_still_finds_it()
    {
        var page = Recognized.From(Column(Lamps, 20), LampHeadline, Column(River, 24), RiverHeadline);

        Assert.Equal(LampHeadline, page.HeadlineOver("余阿婆"));
        Assert.Equal(RiverHeadline, page.HeadlineOver("淤泥四万方"));
    }

    [Fact]
    public void Blocks_stand_in_reading_order_whatever_the_file_says()
    {
        var page = Recognized.From(Column(Lamps, 20), "民生实事见成效\n青石镇换上节能路灯", Column(River, 24), RiverHeadline);

        Assert.Equal([Role.Headline, Role.Body, Role.Body, Role.Body], page.With("余阿婆").Blocks.Select(b => b.Role));
    }

    [Fact]
    public void A_kicker_far_from_its_headline_is_still_its_kicker()
    {
        var page = Recognized.From(Column(Lamps, 20), LampHeadline, Column(River, 24), RiverHeadline, Column(Books, 28), BooksHeadline, "供电站逐杆检查三百盏旧路灯 老街渡口今冬不再昏黄");

        Assert.Equal(["供电站逐杆检查三百盏旧路灯 老街渡口今冬不再昏黄"], Recognized.Texts(page.With("余阿婆"), Role.Kicker));
    }

    [Fact]
    public void Two_headlines_glued_on_one_line_are_parted_where_their_texts_differ()
    {
        var page = Recognized.From(
            Column(Lamps, 20), "青石镇\n换上节能路灯孩子和老人在茶馆同看图书角的新书", Column(Books, 14));

        Assert.Equal("青石镇 换上节能路灯", page.HeadlineOver("余阿婆"));
        Assert.Equal("孩子和老人在茶馆同看图书角的新书", page.HeadlineOver("方老师打算"));
    }

    [Fact]
    public void An_article_interrupted_by_another_goes_on_behind_it()
    {
        const int Cut = 2 * 18;
        var page = Recognized.From(
            RiverHeadline, Wrap(River[0], 18), Wrap(River[1][..Cut], 18), LampHeadline, Column(Lamps, 26), Wrap(River[1][Cut..], 18), Wrap(River[2], 18));

        Assert.Equal(RiverHeadline, page.HeadlineOver("果园培土"));
        Assert.Contains(page.With("果园培土").Blocks, b => b.Text == River[1]);
        Assert.Equal(LampHeadline, page.HeadlineOver("余阿婆"));
    }

    [Fact]
    public void Numbered_sections_find_back_to_the_article_that_another_interrupted()
    {
        var page = Recognized.From(
            "## 茶馆里的图书角", Books[0], "### 1 主意", Books[1], "## 青石镇换上节能路灯", Lamps[0], Lamps[1], Lamps[2], "### 2 比赛", Books[2]);

        Assert.Equal("茶馆里的图书角", page.HeadlineOver("朗读比赛"));
    }

    [Fact]
    public void A_photo_story_is_headline_caption_and_credit_in_any_order()
    {
        var page = Recognized.From(
            "近日，在白鹭村茶园里，采茶工人忙着采摘春茶。\n这片茶园今年新栽茶苗三千株，为村里提供了四十个就业岗位。", "记者 唐果 通讯员 石磊 摄", "茶园春来早", LampHeadline, Column(Lamps, 20));

        var photo = page.With("新栽茶苗");
        Assert.Equal(ArticleKind.Photo, photo.Kind);
        Assert.Equal("茶园春来早", Recognized.Headline(photo));
        Assert.Equal(2, Recognized.Texts(photo, Role.Caption).Length);
        Assert.Equal(["唐果", "石磊"], photo.Photographers);
    }

    [Fact]
    public void Two_columns_read_across_are_read_one_after_the_other()
    {
        var left = Wrap(River[1] + River[2], 18).Split('\n');
        var right = Wrap(Books[1] + Books[2], 18).Split('\n');
        var across = string.Join('\n', left.Zip(right, (a, b) => $"{a} {b}"));
        var page = Recognized.From(RiverHeadline, Column([River[0]], 18), across, LampHeadline, Column(Lamps, 22));

        Assert.Contains(page.Page.Articles.SelectMany(a => a.Blocks), b => b.Text.Contains("沿岸三个村的稻田常被淹。工程将清出淤泥四万方", StringComparison.Ordinal));
        Assert.Contains(page.Page.Articles.SelectMany(a => a.Blocks), b => b.Text.Contains("便同老板商量，把学校多余的图书搬来两柜", StringComparison.Ordinal));
    }
}
