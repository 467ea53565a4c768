using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An article of a topic or series, and the words that make it one.</summary>
sealed class MemberView(ArticleCard article, Proof proof) : View
{
    static readonly MemberTable<MemberView> Table = new()
    {
        { "article", "article", "the article", v => v.Article },
        { "words", "string", "what the paper prints there: the sentence with the term, the deck, the column's name", v => VisibleText.Of(v.proof.Text) },
    };

    readonly Proof proof = proof;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Fingerprint Print => Article.Print.With(proof.Text);

    public ArticleCard Article { get; } = article;
}
