using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A sum of money that an article of an issue names.</summary>
sealed class SumView(NamedSum sum, Site site) : View
{
    static readonly MemberTable<SumView> Table = new()
    {
        { "words", "string", "the sum, as printed", v => VisibleText.Of(v.sum.Words) },
        { "sentence", "string", "the sentence that names it", v => VisibleText.Of(v.sum.Proof.Text) },
        { "article", "article?", "the article with that sentence", v => v.site.ArticleAt(v.sum.Proof.Article) },
    };

    readonly NamedSum sum = sum;
    readonly Site site = site;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;
}
