using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/subjects.sbnhtml</c>: the index of people, of topics or of series.</summary>
sealed class SubjectsView : SitePageView
{
    static readonly MemberTable<SubjectsView> Table = Shared(new MemberTable<SubjectsView>
    {
        { "title", "string", "what the index is of", v => v.Head.Title },
        { "note", "string", "a sentence on where they come from", v => v.Note },
        { "entries", "[counted]", "people by name; topics and series with most articles first", v => Value.List(v.Part) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required string Note { get; init; }

    public required ImmutableArray<CountedView> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
