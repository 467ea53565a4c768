using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/issue.sbnhtml</c>.</summary>
sealed class IssueView : SitePageView
{
    static readonly MemberTable<IssueView> Table = Shared(new MemberTable<IssueView>
    {
        { "issue", "issue", "the issue", v => v.Issue.Card },
        { "front", "front", "its front", v => new FrontView(v.Issue) },
        { "contents", "[contents]", "its pages and what stands on them", v => Value.List(v.Issue.Pages) },
        { "sums", "[sum]", "the largest sums of money that its articles name, sentence by sentence", v => Value.List(v.Sums) },
        { "on_this_day", "[dated]", "what the paper says of the same day in other years", v => Value.List(TimelinePages.OnThisDay(v.Site, v.Issue.Card.Date.Value)) },
        { "previous", "issue?", "the issue before it", v => v.Issue.Previous },
        { "next", "issue?", "the issue after it", v => v.Issue.Next },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ShelvedIssue Issue { get; init; }

    ImmutableArray<SumView> Sums => Site.Links.Sums.TryGetValue(Issue.Card.Issue.Segment, out var sums)
        ? [.. sums.Where(s => Site.ArticleAt(s.Proof.Article) is { Entry.Word.IsHidden: false }).GroupBy(s => (s.Proof.Article, s.Proof.Text)).Select(s => new SumView([.. s], Site))]
        : [];
}
