using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/author.sbnhtml</c>: everything that one name stands under.</summary>
sealed class AuthorView : SitePageView
{
    static readonly MemberTable<AuthorView> Table = Shared(new MemberTable<AuthorView>
    {
        { "author", "author", "the name", v => v.Author },
        { "reported", "[article]", "as a reporter, newest first", v => Value.List(v.Part.As(Signature.Reporter)) },
        { "contributed", "[article]", "as a correspondent", v => Value.List(v.Part.As(Signature.Correspondent)) },
        { "photographed", "[article]", "as a photographer", v => Value.List(v.Part.As(Signature.Photographer)) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required AuthorCard Author { get; init; }

    public required ImmutableArray<Signed<ArticleCard>> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
