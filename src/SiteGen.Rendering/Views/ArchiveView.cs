using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/archive.sbnhtml</c>: all years and their months.</summary>
sealed class ArchiveView : SitePageView
{
    static readonly MemberTable<ArchiveView> Table = Shared(new MemberTable<ArchiveView>
    {
        { "years", "[year]", "the years that have issues, newest first", v => Value.List(v.Years) },
        { "undated", "issue?", "the pages whose date nobody knows", v => v.Undated },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ImmutableArray<YearCard> Years { get; init; }

    public required IssueCard? Undated { get; init; }
}
