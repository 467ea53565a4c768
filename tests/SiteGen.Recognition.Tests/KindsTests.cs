using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class KindsTests
{
    [Fact]
    public void A_story_with_a_dateline_is_news_and_names_all_its_people_by_their_office()
    {
        var page = Recognized.From("青石镇换新路灯", "本报讯（首席记者 林小满 见习记者 石磊 通讯员 唐果）昨日，青石镇的路灯全部换新，老人晚上散步也不用再打手电筒。", Column(Lamps[1..], 18));
        var lamps = page.With("全部换新");
        Assert.Equal(ArticleKind.News, lamps.Kind);
        Assert.Equal(["林小满", "石磊"], lamps.Reporters);
        Assert.Equal(["唐果"], lamps.Correspondents);
    }

    [Fact]
    public void Sections_without_a_dateline_make_a_feature()
    {
        var page = Recognized.From("## " + BooksHeadline, "本报记者 林小满", Books[0], "### 茶馆腾出方桌", Books[1], "### 孩子老人同台", Books[2]);
        Assert.Equal(ArticleKind.Feature, page.With("朗读比赛").Kind);
    }

    [Theory]
    [InlineData("街谈巷议", ArticleKind.Commentary)]
    [InlineData("短评", ArticleKind.Commentary)]
    public void The_name_of_its_column_tells_a_commentary(string column, ArticleKind kind)
    {
        var page = Recognized.From("## " + column, "## 路灯亮在心里", "石磊", Lamps[0].Replace("本报讯", "", StringComparison.Ordinal), Lamps[1]);
        Assert.Equal(kind, page.With(Lamps[1][..8]).Kind);
    }

    [Theory]
    [InlineData("详见03版")]
    [InlineData("（详见第三版）")]
    [InlineData("报道见今日4版")]
    [InlineData(">>>详见青禾网")]
    public void A_title_with_a_pointer_and_no_text_is_a_promo_and_takes_nothing_of_the_stories_beside_it(string pointer)
    {
        var page = Recognized.From("青石镇换新路灯", Column(Lamps, 18), "全镇粮食产量又创新高", pointer, "学校食堂换新灶", "本报讯（记者 石磊）昨日，全镇的学校食堂都换上了新灶，孩子们能吃上热菜热饭，家长们都说好。");
        var promo = page.With("粮食产量");
        Assert.Equal(ArticleKind.Promo, promo.Kind);
        Assert.Equal([(Role.Headline, "全镇粮食产量又创新高"), (Role.Jump, pointer)], promo.Blocks.Select(b => (b.Role, b.Text)));
        Assert.Equal("学校食堂换新灶", page.HeadlineOver("热菜热饭"));
        Assert.Equal("青石镇换新路灯", page.HeadlineOver("全部换成"));
    }

    [Fact]
    public void A_note_that_a_story_goes_on_elsewhere_makes_no_promo_of_it()
    {
        var page = Recognized.From("青石镇换新路灯", Column(Lamps, 18), "（下转03版）", "学校食堂换新灶", "本报讯（记者 石磊）昨日，全镇的学校食堂都换上了新灶，孩子们能吃上热菜热饭，家长们都说好。");
        Assert.Equal(["03"], page.Page.Articles.Select(a => a.ContinuedOn).OfType<string>());
        Assert.DoesNotContain(page.Page.Articles, a => a.Kind == ArticleKind.Promo);
    }
}
