using SiteGen.Editions;
using SiteGen.Tests.Editions;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class StoryLinkTests
{
    const string Signing = "当日我市签约重大项目103个，总投资达1274亿元，“四个一批”活动再掀热潮。";

    [Fact]
    public void Two_reports_with_the_same_rare_figures_and_terms_are_one_story_with_proofs_on_both_sides()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("签约", Signing))[0];
        var second = sample.Page("2031-02-05", Story("综述", "在“四个一批”活动中，重大项目103个开工，总投资1274亿元。"))[0];
        var link = Assert.Single(sample.Link().Of(first), l => l.Kind == LinkKind.SameStory);
        Assert.Equal(second, link.Target);
        Assert.Contains(link.Evidence, p => p.Text == "1274亿元" && p.Article == first);
        Assert.Contains(link.Evidence, p => p.Text == "1274亿元" && p.Article == second);
        Assert.Equal(first, Assert.Single(sample.Link().Of(second), l => l.Kind == LinkKind.SameStory).Target);
    }

    [Fact]
    public void A_month_later_it_is_another_story()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("签约", Signing))[0];
        sample.Page("2031-03-05", Story("综述", Signing));
        Assert.DoesNotContain(sample.Link().Of(first), l => l.Kind == LinkKind.SameStory);
    }

    [Fact]
    public void Pages_whose_date_nobody_knows_tell_no_common_story()
    {
        var sample = new LinkedSample();
        var first = sample.Page(null, Story("签约", Signing))[0];
        sample.Page(null, Story("综述", Signing));
        Assert.DoesNotContain(sample.Link().Of(first), l => l.Kind == LinkKind.SameStory);
    }

    [Fact]
    public void Slogans_and_an_official_in_common_make_no_common_story()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("走访", "市长陆一舟强调，落实“双轮驱动”“三向发力”，走访企业103家。"))[0];
        sample.Page("2031-02-01", Story("座谈", "市长陆一舟主持座谈，推进“双轮驱动”“三向发力”，收到建议103条。"));
        Assert.DoesNotContain(sample.Link().Of(first), l => l.Kind == LinkKind.SameStory);
    }

    [Fact]
    public void A_reason_names_words_and_no_pieces_of_words()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("对照检查", "会议作了对照检查，逐项对照检查整改落实。巡视整改要见底，整改方案已定。云溪镇茶园，云溪镇采茶。"))[0];
        var second = sample.Page("2031-02-20", Story("民主生活会", "支部开展对照检查，并对照检查问题。抓巡视整改，促整改到位。云溪镇来客，云溪镇待客。"))[0];
        var link = Assert.Single(sample.Link().Of(first), l => l.Kind == LinkKind.Related && l.Target == second);
        var terms = link.Reasons.SelectMany(r => r.Terms).ToList();
        Assert.Contains("整改", terms);
        Assert.DoesNotContain("照检查", terms);
        Assert.Contains(link.Evidence, p => p.Text == "照检查");
    }

    [Fact]
    public void Half_a_story_is_not_led_to_a_neighbour_that_speaks_of_the_same_place()
    {
        var sample = new LinkedSample();
        var pages = sample.Page("2031-02-01",
            Story("白石县谋跨越", "白石县推进“县管校聘”改革，白石县云溪镇办学。白石县做强“专精特新”企业，白石县推进改革。"),
            Make.Article((Role.Jump, "（上接01版）"), (Role.Body, "在白石县云溪镇，推进“县管校聘”改革。白石县做强“专精特新”企业，白石县推进改革。")) with { ContinuedFrom = "01" });
        Assert.DoesNotContain(sample.Link().Of(pages[1]), l => l.Kind is LinkKind.Related or LinkKind.SameStory or LinkKind.ContinuedFrom && l.Target is not null);
        Assert.DoesNotContain(sample.Link().Of(pages[0]), l => l.Kind is LinkKind.Related or LinkKind.SameStory);
    }

    [Fact]
    public void Articles_about_one_small_thing_are_related_and_the_others_are_not()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("灌溉渠贯通", "青禾灌溉渠贯通，灌溉渠沿线农户春耕。沿线农户说，春耕不等雨，水闸开了，水闸好。"))[0];
        var second = sample.Page("2031-04-01", Story("灌溉渠清淤", "灌溉渠清淤，沿线农户参加。春耕用水足，沿线农户放心春耕，水闸修了，水闸通。"))[0];
        var third = sample.Page("2031-04-02", Story("阅览室开放", "阅览室夜间开放，读者增多。阅览室添座椅，读者称便。"))[0];
        foreach (var filler in Enumerable.Range(0, 8))
            sample.Page("2031-05-01", Story($"无关{filler}", $"乐团{filler}演出，观众{filler}鼓掌。"));
        var links = sample.Link();
        var link = Assert.Single(links.Of(first), l => l.Kind == LinkKind.Related);
        Assert.Equal(second, link.Target);
        Assert.Contains("沿线农户", link.Reasons.Single().Terms);
        Assert.DoesNotContain(links.Of(third), l => l.Kind == LinkKind.Related);
    }

    [Fact]
    public void A_village_that_both_name_relates_two_stories_on_one_subject()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("示范村镇", "白石县云溪镇（蔬菜）入选。种植优势区种植蔬菜。"))[0];
        var second = sample.Page("2031-02-02", Story("蔬菜基地", "在白石县云溪镇千亩基地，种植户忙着收割。基地种植蔬菜。"))[0];
        var link = Assert.Single(sample.Link().Of(first), l => l.Kind == LinkKind.Related);
        Assert.Equal(second, link.Target);
        Assert.Contains("白石县云溪镇", link.Reasons.Single().Terms);
    }

    [Theory]
    [InlineData("云溪水库扩容完工蓄水", false)]
    [InlineData(null, true)]
    public void What_was_cut_into_an_article_with_its_headline_over_it_relates_it_to_nothing(string? kicker, bool isRelated)
    {
        var sample = new LinkedSample();
        var mixed = sample.Page("2031-02-01", Make.Article(
        [
            .. kicker is null ? Array.Empty<(Role, string)>() : [(Role.Kicker, kicker)],
            (Role.Headline, "果农采摘忙"),
            (Role.Body, "果农采摘正忙，山坡上欢声不断。天不亮他们就上山，筐子一只只装满。合作社派车等在路口，当天送到城里，夜里摆上货架。"),
            (Role.Body, "今春雨水匀，枝头结得密。老把式说要赶晴天，邻里轮流帮工，谁家先熟就先摘谁家，饭也在地头吃，歌也在地头唱，日头落了才回。山下的集市也跟着热闹，卖竹筐的、修车的、煮面的都来了，孩子放学便守着秤看斤两，盼着数钱买糖。"),
            (Role.Body, "云溪水库扩容完工，蓄水闸门落下。水库大坝加高，云溪水库扩容后，蓄水闸门换新，水库大坝稳固，“清水进村”“百渠同修”两项工程收尾。"),
        ]))[0];
        var other = sample.Page("2031-02-02", Story("云溪水库扩容完工蓄水", "云溪水库扩容完工，蓄水闸门试过。水库大坝验收，云溪水库扩容历时两年，蓄水闸门可远控，水库大坝加高三米，“清水进村”“百渠同修”两项工程收尾。"))[0];
        foreach (var filler in Enumerable.Range(0, 8))
            sample.Page("2031-05-01", Story($"无关{filler}", $"乐团{filler}演出，观众{filler}鼓掌。"));
        Assert.Equal(isRelated, sample.Link().Of(mixed).Any(l => l.Target == other));
    }

    [Fact]
    public void English_stories_are_related_by_their_words()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("Ferry harbour closes", "The ferry harbour closes in spring. Ferry crews leave the harbour; the pilots protest, and pilots strike."))[0];
        var second = sample.Page("2031-03-01", Story("Harbour pilots strike", "Ferry pilots strike at the harbour. The ferry pilots want the harbour back."))[0];
        foreach (var filler in new[] { "Orchard apples ripen early", "Library lends violins", "Tram depot painted green" })
            sample.Page("2031-05-01", Story(filler, filler + "."));
        Assert.Equal(second, Assert.Single(sample.Link().Of(first), l => l.Kind == LinkKind.Related).Target);
    }

    [Fact]
    public void What_the_paper_withholds_proves_nothing_and_is_led_to_by_nothing()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("签约", Signing))[0];
        var second = sample.Page("2031-02-05", Story("综述", Signing + "副市长邵思远参加活动。"))[0];
        sample.Withhold(second);
        var links = sample.Link();
        Assert.Empty(links.Of(first));
        Assert.Empty(links.Of(second));
        Assert.Empty(links.People);
    }

    [Fact]
    public void The_order_in_which_pages_are_read_changes_nothing()
    {
        var (one, other) = (new LinkedSample(), new LinkedSample { IsReversed = true });
        foreach (var sample in new[] { one, other })
        {
            sample.Page("2031-02-01", Story("签约", Signing + "副市长邵思远参加活动。"));
            sample.Page("2031-02-05", Story("综述", Signing + "副市长邵思远强调进度。"));
        }

        Assert.Equal(Flat(one.Link()), Flat(other.Link()));

        static IEnumerable<string> Flat(Links links) =>
            links.ByArticle.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => a.Value.Select(l => $"{a.Key} {l.Kind} {l.Target} {l.Score} {string.Join("; ", l.Reasons.Select(r => $"{r.Kind} {string.Join(", ", r.Terms)}"))} {string.Join("|", l.Evidence)}"));
    }
}
