using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/timeline.sbnhtml</c>: the index of the months, or one of them.</summary>
sealed class TimelineView : SitePageView
{
    static readonly MemberTable<TimelineView> Table = Shared(new MemberTable<TimelineView>
    {
        { "title", "string", "the month, or what the index is of", v => v.Title },
        { "note", "string", "a sentence on where the days come from", v => v.Site.Words["timeline_note"] },
        { "months", "[counted]", "on the index: the months, newest first, each with how many articles speak of it", v => Value.List(v.Months) },
        { "days", "[dated]", "of a month: what the articles say of its days, in their order", v => Value.List([.. v.Part.Select(s => new DatedView(s, v.Site))]) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required string Title { get; init; }

    public ImmutableArray<CountedView> Months { get; init; } = [];

    public ImmutableArray<DatedSentence> Part { get; init; } = [];

    public ImmutableArray<LinkView> Pager { get; init; } = [];
}
