using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/authors.sbnhtml</c>: all names, those with most articles first; one with two roles stands under both.</summary>
sealed class AuthorsView : SitePageView
{
    static readonly MemberTable<AuthorsView> Table = Shared(new MemberTable<AuthorsView>
    {
        { "reporters", "[counted]", "the reporters", v => Value.List(v.Part.As(Signature.Reporter)) },
        { "correspondents", "[counted]", "the correspondents", v => Value.List(v.Part.As(Signature.Correspondent)) },
        { "photographers", "[counted]", "the photographers", v => Value.List(v.Part.As(Signature.Photographer)) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ImmutableArray<Signed<CountedView>> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
