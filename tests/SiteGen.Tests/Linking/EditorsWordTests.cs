using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class EditorsWordTests
{
    readonly LinkedSample sample = new();
    readonly string first;
    readonly string second;

    public EditorsWordTests()
    {
        first = sample.Page("2031-02-01", Story("一", "副市长邵思远参加会议。“万企联百校”活动启动。"))[0];
        second = sample.Page("2031-02-02", Story("二", "桥通了。“万企联百校”活动继续。"))[0];
    }

    [Fact]
    public void A_forbidden_link_is_not_made_in_either_direction()
    {
        sample.Word = new EditorsWord { Forbid = [new LinkRule(first, "邵思远", "", default), new LinkRule("万企联百校", second, "", default)] };
        var outcome = sample.Outcome();
        Assert.Empty(outcome.Diagnostics);
        Assert.DoesNotContain(outcome.Value.Of(first), l => l.Kind == LinkKind.Person);
        Assert.DoesNotContain(outcome.Value.Of(second), l => l.Kind == LinkKind.Topic);
        Assert.Contains(outcome.Value.Of(first), l => l.Kind == LinkKind.Topic);
    }

    [Fact]
    public void A_wanted_link_leads_both_ways_and_says_that_the_editor_wants_it()
    {
        sample.Word = new EditorsWord { Force = [new LinkRule(first, second, "同一座桥", default)] };
        Assert.Contains(sample.Link().Of(first), l => l.Kind == LinkKind.Chosen && l.Target == second && l.Reasons.Single() == new LinkReason(ReasonKind.Editor, "同一座桥"));
        Assert.Contains(sample.Link().Of(second), l => l.Kind == LinkKind.Chosen && l.Target == first);
    }

    [Fact]
    public void A_topic_and_a_person_get_the_names_that_the_editor_gives_them()
    {
        sample.Word = new EditorsWord { Rename = [new RenameRule("万企联百校", "校企行动", default), new RenameRule("邵思远", "邵思远（副市长）", default)] };
        var outcome = sample.Outcome();
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("校企行动", Assert.Single(outcome.Value.Subjects).Name);
        Assert.Equal("邵思远（副市长）", Assert.Single(outcome.Value.People).Name);
    }

    [Fact]
    public void Names_that_only_stand_under_articles_may_be_joined_and_parted()
    {
        sample.Page("2031-02-03", Story("三", "桥通了。") with { Reporters = ["沈青"], Photographers = ["晓青"] });
        sample.Word = new EditorsWord { Merge = [new MergeRule(["沈青", "晓青"], default)], Split = [new SplitRule("晓青", ["摄"], default)] };
        var outcome = sample.Outcome();
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(new JoinedName("沈青", null), outcome.Value.Joined["晓青"]);
        Assert.Contains(("晓青", BylineRole.Photographer), outcome.Value.Apart);
    }

    [Fact]
    public void What_matches_nothing_is_a_warning_with_the_nearest_name()
    {
        sample.Word = new EditorsWord
        {
            Forbid = [new LinkRule(first, second, "", default), new LinkRule(first, "邵思元", "", default)],
            Rename = [new RenameRule("万企联百校园", "校企行动", default)],
            Merge = [new MergeRule(["邵思远", "陆一舟"], default)],
            Split = [new SplitRule("邵思远", ["市长助理"], default)],
            Force = [new LinkRule(first, second[..^2] + "x/", "", default)],
        };
        var said = sample.Outcome().Diagnostics;
        Assert.All(said, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal(["SG2001", "SG2001", "SG2002", "SG2003", "SG2003", "SG2004"], said.Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.Contains(said, d => d.Hint == "Did you mean “邵思远”?");
        Assert.Contains(said, d => d.Hint == "Did you mean “万企联百校”?");
        Assert.Contains(said, d => d.Hint == $"Did you mean “{second}”?");
    }
}
