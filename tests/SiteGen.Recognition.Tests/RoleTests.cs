using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class RoleTests
{
    [Fact]
    public void The_short_line_without_a_comma_is_the_headline_and_the_clause_over_it_the_kicker()
    {
        var page = Recognized.From("## 逐杆检查旧灯,分批更换新灯,着力解决山区群众夜间出行难题", "## " + LampHeadline, Lamps[0], Lamps[1], Lamps[2], "## " + RiverHeadline, River[0], River[1]);

        Assert.Equal(LampHeadline, page.HeadlineOver("余阿婆"));
        Assert.Equal(Role.Kicker, page.RoleOf("分批更换新灯"));
    }

    [Fact]
    public void A_line_that_opens_with_a_dash_is_a_deck()
    {
        var page = Recognized.From("## " + BooksHeadline, "## ——访白鹭村小学退休教师", Books[0], Books[1], Books[2]);

        Assert.Equal(Role.Deck, page.RoleOf("——访白鹭村"));
        Assert.Equal(ArticleKind.Interview, page.With("茶馆").Kind);
    }

    [Fact]
    public void Kicker_and_headline_in_one_heading_part_at_the_dash()
    {
        var page = Recognized.From("## 退休教师出主意，茶馆老板腾方桌，白鹭村孩子周末有书看—— 小学图书角搬进茶馆", Books[0], Books[1], Books[2]);

        Assert.Equal(BooksHeadline, page.HeadlineOver("朗读比赛"));
        Assert.Equal(Role.Kicker, page.RoleOf("茶馆老板腾方桌"));
    }

    [Fact]
    public void A_sign_alone_is_furniture_and_is_glued_to_nothing()
    {
        var page = Recognized.From(LampHeadline, Column(Lamps, 20) + "\n 心", RiverHeadline, Column(River, 20));

        Assert.Contains(page.Page.Furniture, f => f is { Kind: FurnitureKind.Other, Text: "心" });
        Assert.EndsWith("补装十盏。", page.With("余阿婆").Blocks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_name_under_a_headline_is_a_byline()
    {
        var page = Recognized.From(Column(Books, 18), "茶馆里的读书声\n方知秋");

        Assert.Equal("茶馆里的读书声", page.HeadlineOver("朗读比赛"));
        Assert.Equal(Role.Byline, page.RoleOf("方知秋"));
    }

    [Fact]
    public void A_labelled_summary_is_the_lead()
    {
        var page = Recognized.From("## " + BooksHeadline, "编者按", "白鹭村的茶馆成了图书角，本报今日讲述孩子与老人同看一本书的故事。", Books[0], Books[1], Books[2]);

        Assert.Equal(["编者按", "白鹭村的茶馆成了图书角，本报今日讲述孩子与老人同看一本书的故事。"], Recognized.Texts(page.With("朗读比赛"), Role.Lead));
    }

    [Fact]
    public void Subheadings_stay_inside_their_article()
    {
        var page = Recognized.From("## " + BooksHeadline, Books[0], "### 老师出主意", Books[1], "### 孩子来朗读", Books[2], "## " + LampHeadline, Lamps[0], Lamps[1], Lamps[2]);

        Assert.Equal(["老师出主意", "孩子来朗读"], Recognized.Texts(page.With("朗读比赛"), Role.Subheading));
        Assert.Equal(2, page.Page.Articles.Length);
    }

    [Fact]
    public void A_slogan_over_the_page_belongs_to_no_article()
    {
        var page = Recognized.From("## 同心同德 再启新程", "## " + LampHeadline, Lamps[0], Lamps[1], Lamps[2], "## " + RiverHeadline, River[0], River[1], River[2]);

        Assert.Contains(page.Page.Furniture, f => f is { Kind: FurnitureKind.Banner, Text: "同心同德 再启新程" });
    }

    [Fact]
    public void A_columns_name_over_a_brief_is_no_headline()
    {
        var page = Recognized.From("## " + RiverHeadline, River[0], River[1], River[2], "### 镇村要闻", "近日，白鹭村茶馆的图书角添了一百本新书，孩子和老人都来借阅，村里还要为图书角再添两个书柜。", "（方知秋）");

        var brief = page.With("一百本新书");
        Assert.Equal(ArticleKind.Brief, brief.Kind);
        Assert.Null(Recognized.Headline(brief));
        Assert.Equal(Role.Kicker, page.RoleOf("镇村要闻"));
        Assert.Contains("SG1002", page.Codes);
    }

    [Fact]
    public void An_office_and_a_date_sign_an_announcement()
    {
        var page = Recognized.From("## 云溪镇人民政府公告", "因云溪河清淤工程施工，云溪大桥自四月一日起封闭半个月，过往车辆请绕行白鹭村便桥。特此公告。", "云溪镇人民政府  \n2021年3月4日");

        Assert.Equal(["云溪镇人民政府", "2021年3月4日"], Recognized.Texts(page.With("封闭半个月"), Role.Byline));
        Assert.Null(page.Page.Header.Date);
    }

    [Fact]
    public void Each_block_says_which_rules_made_it_what_it_is()
    {
        var page = Recognized.From(LampHeadline, Column(Lamps, 20));

        Assert.All(page.With("余阿婆").Blocks, b => Assert.NotEmpty(b.Reading.Evidence));
    }

    [Fact]
    public void Two_lines_of_one_length_over_the_headline_are_its_kicker()
    {
        var page = Recognized.From("方桌坐满孩子和老人", "书柜装下周末和暑假", "小学图书角搬进村口的茶馆", Books[0], Books[1], Books[2]);

        Assert.Equal("小学图书角搬进村口的茶馆", page.HeadlineOver("朗读比赛"));
        Assert.Equal(["方桌坐满孩子和老人 书柜装下周末和暑假"], Recognized.Texts(page.With("朗读比赛"), Role.Kicker));
    }

    [Fact]
    public void Two_lines_of_one_length_over_a_deck_are_the_headline()
    {
        var page = Recognized.From("## 小学图书角搬进茶馆", "## 老人和孩子同读一书", "——访白鹭村小学退休教师", Books[0], Books[1], Books[2]);

        Assert.Equal("小学图书角搬进茶馆 老人和孩子同读一书", page.HeadlineOver("朗读比赛"));
    }

    [Fact]
    public void A_word_broken_over_two_lines_makes_them_one_headline()
    {
        var page = Recognized.From("白鹭村小学的图书", "## 角的主意是教师出的", Books[0], Books[1], Books[2], "## " + LampHeadline, Lamps[0], Lamps[1], Lamps[2]);

        Assert.Equal("白鹭村小学的图书 角的主意是教师出的", page.HeadlineOver("朗读比赛"));
    }

    [Fact]
    public void Headline_and_deck_in_one_block_leave_a_shorter_line_the_part_of_a_kicker()
    {
        var page = Recognized.From("周末茶馆里的“图书角”和“朗读课”\n白鹭村退休教师为孩子和老人搬来两柜多余的图书", "退休教师谈读书会", Column(Books, 18));

        Assert.Equal("周末茶馆里的“图书角”和“朗读课”", page.HeadlineOver("朗读比赛"));
        Assert.Equal(Role.Kicker, page.RoleOf("退休教师谈读书会"));
    }

    [Fact]
    public void The_name_of_a_desk_over_an_english_headline_is_its_kicker()
    {
        var page = Recognized.From("""
            Bread Prices Fall
            By SAM POE
            Bread costs a penny less since Tuesday
            in the bakeries of the old town, where
            three ovens were lit again after a long
            and quiet winter without much flour.
            The bakers say that the new mill on the
            hill grinds twice as much flour as the
            old one, and that prices of bread will
            fall once more before the summer. Rye
            bread stays dear, for the rye harvest
            was poor and the bakers had little of it.
            Reuters
            International
            Ferry Crews
            Strike Again
            By ANN ROE
            Ferry crews on the grey lake walked
            out on Monday for the second time in
            a month. The boats stayed in harbour
            and the post went round by road. The
            crews want one more hand on deck in
            winter, when the quays are icy and the
            ropes are stiff. The owners answered
            that a strike of the crews costs them
            more than a winter of new hands would.
            """);

        Assert.Equal("Ferry Crews Strike Again", page.HeadlineOver("post went round"));
        Assert.Equal(Role.Kicker, page.RoleOf("International"));
    }

    [Fact]
    public void An_english_line_that_ends_with_a_preposition_goes_on()
    {
        var page = Recognized.From("Ferry Crews Strike Again\nBy ANN ROE\nCrews walked out in\nMiddlewater-upon-Lake on Monday for the\nsecond time in a month. The boats stayed\nin harbour and the post went round by\nroad. The crews want one more hand.");

        Assert.Equal("Ferry Crews Strike Again", page.HeadlineOver("post went round"));
        Assert.StartsWith("Crews walked out in Middlewater", page.With("post went round").Blocks.Single(b => b.Role == Role.Body).Text, StringComparison.Ordinal);
    }
}
