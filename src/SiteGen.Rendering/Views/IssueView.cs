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
        { "previous", "issue?", "the issue before it", v => v.Issue.Previous },
        { "next", "issue?", "the issue after it", v => v.Issue.Next },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ShelvedIssue Issue { get; init; }
}
