using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Sums of money that one sentence of an issue names.</summary>
sealed class SumView(ImmutableArray<NamedSum> sums, Site site) : View
{
    static readonly MemberTable<SumView> Table = new()
    {
        { "words", "[string]", "the sums, as printed", v => Value.List([.. v.sums.Select(sum => VisibleText.Of(sum.Words))]) },
        { "sentence", "string", "the sentence that names them", v => VisibleText.Of(v.sums[0].Proof.Text) },
        { "article", "article?", "the article with that sentence", v => v.site.ArticleAt(v.sums[0].Proof.Article) },
    };

    readonly ImmutableArray<NamedSum> sums = sums;
    readonly Site site = site;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;
}
