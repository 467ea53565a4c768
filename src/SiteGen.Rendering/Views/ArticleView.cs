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
        { "citation", "string", "how to cite it, after GB/T 7714", v => v.Citation },
        { "ris_url", "string", "it as a RIS file for reference managers; the link carries the file", v => v.Ris },
        { "bibtex_url", "string", "it as BibTeX; the link carries the file", v => v.BibTex },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required ArticleText Article { get; init; }

    public required ArticleCard? Previous { get; init; }

    public required ArticleCard? Next { get; init; }

    public required string Citation { get; init; }

    public required string Ris { get; init; }

    public required string BibTex { get; init; }
}
