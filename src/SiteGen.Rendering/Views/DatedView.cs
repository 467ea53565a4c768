using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>That an article says something of a day.</summary>
sealed class DatedView(DatedSentence dated, Site site) : View
{
    static readonly MemberTable<DatedView> Table = new()
    {
        { "date", "date", "the day; inferred where the words, such as 昨日, were read with the help of an issue date that is inferred", v => new DateView(v.dated.From, v.dated.IsInferred, v.site.Words) },
        { "until", "date?", "the last day, where there are several", v => v.dated.To > v.dated.From ? new DateView(v.dated.To, v.dated.IsInferred, v.site.Words) : null },
        { "words", "string", "the day as printed", v => VisibleText.Of(v.dated.Words) },
        { "sentence", "string", "the sentence that names it", v => VisibleText.Of(v.dated.Proof.Text) },
        { "article", "article?", "the article with that sentence", v => v.site.ArticleAt(v.dated.Proof.Article) },
    };

    readonly DatedSentence dated = dated;
    readonly Site site = site;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Fingerprint Print => new Fingerprint().With(dated).With(site.ArticleAt(dated.Proof.Article)?.Print ?? default);
}
