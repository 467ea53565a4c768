using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/author.sbnhtml</c>: everything that one name stands under.</summary>
sealed class AuthorView : SitePageView
{
    static readonly MemberTable<AuthorView> Table = Shared(new MemberTable<AuthorView>
    {
        { "author", "author", "the name", v => v.Author.Card },
        { "reported", "[article]", "as a reporter, newest first", v => Value.List(v.Author.Reported.ToImmutableArray()) },
        { "contributed", "[article]", "as a correspondent", v => Value.List(v.Author.Contributed.ToImmutableArray()) },
        { "photographed", "[article]", "as a photographer", v => Value.List(v.Author.Photographed.ToImmutableArray()) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required AuthorArticles Author { get; init; }
}
