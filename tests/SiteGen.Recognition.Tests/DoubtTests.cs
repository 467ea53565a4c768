using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class DoubtTests
{
    [Fact]
    public void A_page_in_good_order_leaves_few_doubts_and_says_why_each_block_is_where_it_is()
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0], Lamps[1], Lamps[2], "## " + RiverHeadline, River[0], River[1], River[2]);

        Assert.All(page.Page.Articles.SelectMany(a => a.Blocks).Where(b => b.Role == Role.Body), b => Assert.NotEmpty(b.Membership.Evidence));
        Assert.DoesNotContain(Review.Of(page.Page), d => d.Kind is DoubtKind.Role or DoubtKind.Headline);
    }

    [Fact]
    public void A_paragraph_in_a_strange_article_is_less_sure_than_the_others()
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0], Lamps[1], River[2], Lamps[2], "## " + RiverHeadline, River[0], River[1]);
        var blocks = page.With("渡口补装").Blocks.Where(b => b.Role == Role.Body).ToList();
        var stranger = blocks.Single(b => b.Text == River[2]);

        Assert.All(blocks.Take(2), b => Assert.True(b.Membership.Score > stranger.Membership.Score));
        Assert.Equal(page.With(River[0]).Id, stranger.Membership.Otherwise);
    }

    [Fact]
    public void The_review_list_begins_with_what_is_most_doubtful()
    {
        var doubts = Review.Of(Recognized.From("政务要闻", LampHeadline, "昨日上午，青石镇的路灯全部换成节能灯，镇上的夜晚比从前亮了许多。", BooksHeadline, "渡口的旧船今后怎么办").Page);

        Assert.NotEmpty(doubts);
        Assert.Equal(doubts.Select(d => d.Confidence).Order(), doubts.Select(d => d.Confidence));
    }

    [Fact]
    public void A_lost_end_is_marked_and_nothing_is_put_in_its_place()
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0], Lamps[1], "镇里还进一步明确，各村要落实好护灯责任，每年要专题检查一次", "## " + RiverHeadline, River[0], River[1], River[2]);

        Assert.True(page.With("护灯责任").Blocks[^1].IsUnfinished);
        Assert.EndsWith("检查一次", page.With("护灯责任").Blocks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_goes_on_on_another_page_lacks_nothing_here()
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0], Lamps[1], "镇里还进一步明确，各村要落实好护灯责任，每年要专题检查一次", "（下转03版）", "## " + RiverHeadline, River[0], River[1], River[2]);

        Assert.DoesNotContain(page.With("护灯责任").Blocks, b => b.IsUnfinished);
    }

    [Fact]
    public void Where_a_scan_loses_full_stops_no_text_is_said_to_be_missing()
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0].TrimEnd('。'), Lamps[1].TrimEnd('。'), Lamps[2].TrimEnd('。'));

        Assert.DoesNotContain(page.Page.Articles.SelectMany(a => a.Blocks), b => b.IsUnfinished);
    }

    [Theory]
    [InlineData("昨日，，青石镇的路灯全部换成节能灯，镇上的夜晚比从前亮了许多。")]
    [InlineData("昨日，青石镇的的路灯全部换成节能灯，镇上的夜晚比从前亮了许多。")]
    [InlineData("昨日，青石镇（老街的路灯全部换成节能灯，镇上的夜晚比从前亮了许多。")]
    public void A_slip_that_a_rule_can_see_is_noted_and_stays(string paragraph)
    {
        var page = Recognized.From("## " + LampHeadline, Lamps[0], paragraph, Lamps[1]);

        Assert.Contains("SG1006", page.Codes);
        Assert.Contains(page.With("昨日").Blocks, b => b.Text == paragraph);
    }

    [Theory]
    [InlineData("他的的确确说过：1）灯要亮；2）灯要省。镇上的夜晚比从前亮了许多。")]
    [InlineData("He had had enough of that (or so he said), and that that was true was clear to all.")]
    public void What_papers_print_on_purpose_is_no_slip(string paragraph) =>
        Assert.DoesNotContain("SG1006", Recognized.From("## " + LampHeadline, Lamps[0], paragraph, Lamps[1]).Codes);
}
