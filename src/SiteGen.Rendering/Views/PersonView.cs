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
        { "articles", "[article]", "the articles that name the person, newest first", v => Value.List(v.Part) },
        { "namesakes", "[link]", "others of this name whom nothing shows to be the same person", v => Value.List([.. v.Person.Namesakes.Select((address, i) => new LinkView($"{v.Person.Name} ({i + 2})", v.Site.Routes.Href(address)))]) },
        { "pager", "[link]", "the parts of a long list; empty when one page holds it", v => Value.List(v.Pager) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required Person Person { get; init; }

    public required ImmutableArray<ArticleCard> Part { get; init; }

    public required ImmutableArray<LinkView> Pager { get; init; }
}
