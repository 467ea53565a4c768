using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/page.sbnhtml</c>: a page of the paper with all its articles.</summary>
sealed class NewspaperPageView : SitePageView
{
    static readonly MemberTable<NewspaperPageView> Table = Shared(new MemberTable<NewspaperPageView>
    {
        { "issue", "issue", "its issue", v => v.Issue.Card },
        { "page", "page", "the page", v => v.Page },
        { "articles", "[text]", "its articles in full", v => Value.List(v.Articles) },
        { "folio", "[string]", "date, number, section and staff of the page, as printed", v => Value.List(v.Folio) },
        { "furniture", "[string]", "what else belongs to no article, as printed", v => Value.List(v.Furniture) },
        { "pages", "[page]", "all pages of the issue; of a very long one those around this page", v => Value.List(v.Pages) },
        { "previous", "page?", "the page before it in the issue", v => v.Previous },
        { "next", "page?", "the page after it in the issue", v => v.Next },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ShelvedIssue Issue { get; init; }

    public required PageCard Page { get; init; }

    public required ImmutableArray<PageCard> Pages { get; init; }

    public required ImmutableArray<ArticleText> Articles { get; init; }

    public required ImmutableArray<string> Folio { get; init; }

    public required ImmutableArray<string> Furniture { get; init; }

    public required PageCard? Previous { get; init; }

    public required PageCard? Next { get; init; }
}
