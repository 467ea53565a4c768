using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A page and what stands on it, for a table of contents.</summary>
sealed class PageContents(PageCard page, ImmutableArray<ArticleCard> articles) : View
{
    static readonly MemberTable<PageContents> Table = new()
    {
        { "page", "page", "the page", v => v.Page },
        { "articles", "[article]", "its articles in reading order", v => Value.List(v.Articles) },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public PageCard Page => page;

    public ImmutableArray<ArticleCard> Articles => articles;
}
