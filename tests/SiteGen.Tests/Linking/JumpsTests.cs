using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Tests.Editions;

namespace SiteGen.Tests.Linking;

public sealed class JumpsTests
{
    const string Day = "2031-02-01";

    static readonly Article Front = Make.Article((Role.Headline, "青禾镇灌溉渠全线贯通"), (Role.Body, "青禾镇灌溉渠昨日全线贯通，沿线农户表示")) with { ContinuedOn = "03" };
    static readonly Article Back = Make.Article((Role.Jump, "（上接01版）"), (Role.Body, "灌溉渠贯通以后，青禾镇农户春耕不再等雨。")) with { ContinuedFrom = "1" };
    static readonly Article Other = Make.Article((Role.Headline, "阅览室夜间开放"), (Role.Body, "市图书馆阅览室即日起夜间开放。"));

    [Fact]
    public void Both_ends_of_a_jump_lead_to_each_other()
    {
        var links = Link((Day, "01", [Front, Other]), (Day, "03", [Other, Back]));
        var on = Assert.Single(links.Of(Address("01", 0)));
        var from = Assert.Single(links.Of(Address("03", 1)));
        Assert.Equal((LinkKind.ContinuedOn, Address("03", 1)), (on.Kind, on.Target));
        Assert.Equal((LinkKind.ContinuedFrom, Address("01", 0)), (from.Kind, from.Target));
        Assert.NotEmpty(from.Evidence);
    }

    [Fact]
    public void A_page_that_is_not_in_the_archive_is_named_and_not_linked()
    {
        var link = Assert.Single(Link((Day, "03", [Back])).Of(Address("03", 0)));
        Assert.Null(link.Target);
        Assert.Equal("1", link.Title);
    }

    [Fact]
    public void A_jump_never_leads_to_another_day() =>
        Assert.Null(Assert.Single(Link(("2031-01-31", "01", [Front]), (Day, "03", [Back])).Of(Address("03", 0))).Target);

    [Fact]
    public void A_story_of_the_named_page_without_any_proof_is_not_linked() =>
        Assert.Null(Assert.Single(Link((Day, "01", [Other]), (Day, "03", [Back])).Of(Address("03", 0))).Target);

    [Fact]
    public void A_neighbour_on_the_same_page_is_never_the_other_part()
    {
        var neighbour = Make.Article((Role.Headline, "青禾镇灌溉渠春耕不等雨"), (Role.Body, "青禾镇灌溉渠贯通，农户春耕不再等雨"));
        Assert.Null(Assert.Single(Link((Day, "03", [neighbour, Back])).Of(Address("03", 1))).Target);
    }

    [Fact]
    public void The_title_repeated_over_the_second_part_proves_it_although_the_first_prints_no_note()
    {
        var first = Make.Article((Role.Headline, "在新的起点上 重修北渡口"), (Role.Body, "北渡口要重修了。"));
        var second = Make.Article((Role.Headline, "在新的起点上 重修北渡口"), (Role.Jump, "（上接01版）"), (Role.Body, "怎样重修？")) with { ContinuedFrom = "01" };
        var links = Link((Day, "01", [first]), (Day, "03", [second]));
        Assert.Equal(Address("01", 0), Assert.Single(links.Of(Address("03", 0))).Target);
    }

    [Fact]
    public void Two_stories_that_fit_equally_well_stay_unlinked()
    {
        var twin = Front with { Blocks = [.. Front.Blocks.Select(b => b with { Text = b.Text + " " })] };
        Assert.Null(Assert.Single(Link((Day, "01", [Front, twin]), (Day, "03", [Back])).Of(Address("03", 0))).Target);
    }

    [Fact]
    public void Of_two_jumps_between_the_same_pages_each_finds_its_own()
    {
        var front2 = Make.Article((Role.Headline, "老年食堂送餐上门"), (Role.Body, "柳溪村老年食堂昨日开始送餐上门，独居老人")) with { ContinuedOn = "03" };
        var back2 = Make.Article((Role.Jump, "（上接01版）"), (Role.Body, "柳溪村老年食堂送餐上门，独居老人不再为吃饭发愁。")) with { ContinuedFrom = "01" };
        var links = Link((Day, "01", [Front, front2]), (Day, "03", [back2, Back]));
        Assert.Equal(Address("01", 1), Assert.Single(links.Of(Address("03", 0))).Target);
        Assert.Equal(Address("01", 0), Assert.Single(links.Of(Address("03", 1))).Target);
    }

    readonly Dictionary<(string, int), string> addresses = [];

    string Address(string page, int index) => addresses[(page, index)];

    Links Link(params (string Day, string Number, Article[] Articles)[] pages)
    {
        var entries = pages.Select(p => Make.Entry($"{p.Day}-{p.Number}.txt", Make.Page("x.txt", p.Articles), p.Day, p.Number)).ToList();
        foreach (var (entry, page) in entries.Zip(pages))
        {
            foreach (var article in entry.Articles)
                addresses[(page.Number, article.Index)] = article.Address;
        }

        var profiles = pages.ToDictionary(p => $"{p.Day}-{p.Number}.txt", p => Profiler.Profile($"{p.Day}-{p.Number}.txt", Make.Page("x.txt", p.Articles)));
        return Linker.Link(ArchiveAssembly.Assemble(entries).Value, profiles).Value;
    }
}
