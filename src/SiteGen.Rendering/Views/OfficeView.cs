using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>That the paper gives a person an office, with the sentence that does so.</summary>
sealed class OfficeView(OfficeRecord office, Site site) : View
{
    static readonly MemberTable<OfficeView> Table = new()
    {
        { "title", "string", "the office, as printed", v => VisibleText.Of(v.office.Title) },
        { "standing", "string", "named, appointed, resigned or removed", v => v.Standing },
        { "standing_text", "string", "the same in words", v => v.site.Words["links_" + v.Standing] },
        { "date", "date", "the issue that says so first; neither the first nor the last day in the office", v => new DateView(v.office.Date, v.office.DateIsInferred, v.site.Words) },
        { "until", "date?", "the issue that says so last; null when only one does", v => v.office.Until is { } until ? new DateView(until, v.office.UntilIsInferred, v.site.Words) : null },
        { "sentence", "string", "the sentence that proves it", v => VisibleText.Of(v.office.Proof.Text) },
        { "article", "article?", "the article with that sentence", v => v.site.ArticleAt(v.office.Proof.Article) },
    };

    readonly OfficeRecord office = office;
    readonly Site site = site;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    string Standing => office.Standing switch
    {
        OfficeStanding.Appointed => "appointed",
        OfficeStanding.Resigned => "resigned",
        OfficeStanding.Removed => "removed",
        _ => "named",
    };
}
