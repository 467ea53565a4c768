using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/article.sbnhtml</c>.</summary>
sealed class ArticleView : SitePageView
{
    static readonly MemberTable<ArticleView> Table = Shared(new MemberTable<ArticleView>
    {
        { "issue", "issue", "its issue", v => v.Article.Card.Page.Issue },
        { "page", "page", "its page", v => v.Article.Card.Page },
        { "article", "text", "the article in full", v => v.Article },
        { "previous", "article?", "the article before it in the issue", v => v.Previous },
        { "next", "article?", "the article after it in the issue", v => v.Next },
        { "citation", "string", "how to cite it", v => v.Citation },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ArticleText Article { get; init; }

    public required ArticleCard? Previous { get; init; }

    public required ArticleCard? Next { get; init; }

    public required string Citation { get; init; }
}
