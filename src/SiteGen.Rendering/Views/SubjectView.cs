using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Templates <c>pages/topic.sbnhtml</c>, also of organisations and places, and <c>pages/series.sbnhtml</c>.</summary>
sealed class SubjectView : SitePageView
{
    static readonly MemberTable<SubjectView> Table = Shared(new MemberTable<SubjectView>
    {
        { "name", "string", "its name, as printed or as the editor calls it", v => v.Name },
        { "note", "string", "a sentence on where its articles come from", v => v.Note },
        { "members", "[member]", "its articles in reading order: by number where they have one, else oldest first", v => Value.List(v.Part) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required string Name { get; init; }

    public required string Note { get; init; }

    public required ImmutableArray<MemberView> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
