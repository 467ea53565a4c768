using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/home.sbnhtml</c>.</summary>
sealed class HomeView : SitePageView
{
    static readonly MemberTable<HomeView> Table = Shared(new MemberTable<HomeView>
    {
        { "issue", "issue?", "the newest issue; null when the archive is empty", v => v.Issue?.Card },
        { "front", "front?", "its front", v => v.Issue is null ? null : new FrontView(v.Issue) },
        { "contents", "[contents]", "its pages", v => Value.List(v.Issue?.Pages ?? []) },
        { "recent", "[issue]", "the issues before it, newest first, thirty at most", v => Value.List(v.Recent) },
        { "has_more", "bool", "the archive has older ones", v => v.HasMore },
        { "undated", "issue?", "the pages whose date nobody knows", v => v.Undated },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ShelvedIssue? Issue { get; init; }

    public required ImmutableArray<IssueCard> Recent { get; init; }

    public required bool HasMore { get; init; }

    public required IssueCard? Undated { get; init; }
}
