using System.Collections.Immutable;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/author.sbnhtml</c>: everything that one name stands under.</summary>
sealed class AuthorView : SitePageView
{
    static readonly MemberTable<AuthorView> Table = Shared(new MemberTable<AuthorView>
    {
        { "author", "author", "the name", v => v.Author.Card },
        { "other_names", "[string]", "other names that the editor joins with it", v => Value.List([.. v.Author.Cards.Skip(1).Select(card => card.Name)]) },
        { "reported", "[article]", "as a reporter, newest first", v => Value.List(v.Part.As(Signature.Reporter)) },
        { "contributed", "[article]", "as a correspondent", v => Value.List(v.Part.As(Signature.Correspondent)) },
        { "photographed", "[article]", "as a photographer", v => Value.List(v.Part.As(Signature.Photographer)) },
        { "namesakes", "[link]", "those of this name with an office, who may be others", v => Value.List([.. v.Site.PeopleNamed(v.Author.Card.Name).Select(person => new LinkView(VisibleText.Of($"{person.Name} · {person.Offices[^1].Title}"), v.Site.Routes.Href(person.Address)))]) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required AuthorArticles Author { get; init; }

    public required ImmutableArray<Signed<ArticleCard>> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
