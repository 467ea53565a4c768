using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/person.sbnhtml</c>: someone whom the paper names with an office.</summary>
sealed class PersonView : SitePageView
{
    static readonly MemberTable<PersonView> Table = Shared(new MemberTable<PersonView>
    {
        { "name", "string", "the name, as printed", v => VisibleText.Of(v.Person.Name) },
        { "offices", "[office]", "the offices, oldest first", v => Value.List([.. v.Person.Offices.Where(o => v.Site.ArticleAt(o.Proof.Article) is not null).Select(o => new OfficeView(o, v.Site))]) },
        { "articles", "[article]", "the articles that name the person, newest first", v => Value.List(v.Part.As(Signature.Named)) },
        { "reported", "[article]", "where the editor joins the name under articles with the person: as a reporter", v => Value.List(v.Part.As(Signature.Reporter)) },
        { "contributed", "[article]", "the same as a correspondent", v => Value.List(v.Part.As(Signature.Correspondent)) },
        { "photographed", "[article]", "the same as a photographer", v => Value.List(v.Part.As(Signature.Photographer)) },
        { "namesakes", "[link]", "others of this name, with an office or under articles, whom nothing shows to be the same person", v => Value.List(v.Namesakes()) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required Person Person { get; init; }

    public required ImmutableArray<Signed<ArticleCard>> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }

    ImmutableArray<LinkView> Namesakes() =>
    [
        .. Site.PeopleNamed(Person.Name).Where(other => Person.Namesakes.Contains(other.Address))
            .Select(other => new LinkView(VisibleText.Of($"{other.Name} · {other.Offices[^1].Title}"), Site.Routes.Href(other.Address))),
        .. Site.Signed(Person.Name).Where(author => author.Card.Address != Person.Address)
            .Select(author => new LinkView($"{author.Card.Name} · {Site.Words["authors"]}", author.Card.Url)),
    ];
}
