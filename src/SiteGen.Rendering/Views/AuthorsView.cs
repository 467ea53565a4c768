using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/authors.sbnhtml</c>: all names, those with most articles first; one with two roles stands under both.</summary>
sealed class AuthorsView : SitePageView
{
    static readonly MemberTable<AuthorsView> Table = Shared(new MemberTable<AuthorsView>
    {
        { "reporters", "[author]", "the reporters", v => Value.List(v.By(c => c.Reported)) },
        { "correspondents", "[author]", "the correspondents", v => Value.List(v.By(c => c.Contributed)) },
        { "photographers", "[author]", "the photographers", v => Value.List(v.By(c => c.Photographed)) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    ImmutableArray<AuthorCard> By(Func<AuthorCounts, int> count) =>
        [.. Site.Shelf.Authors.Select(a => a.Card).Where(a => count(a.Counts) > 0).OrderByDescending(a => count(a.Counts))];
}
