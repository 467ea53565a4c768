using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A mistake in an article that the paper admits.</summary>
sealed class NoticeView(CorrectionNotice notice, Words words) : View
{
    static readonly MemberTable<NoticeView> Table = new()
    {
        { "text", "string", "what was wrong, and what is right", v => VisibleText.Of(v.Notice.Text) },
        { "date", "date", "the day of the correction", v => new DateView(v.Notice.Date, isInferred: false, v.words) },
    };

    readonly Words words = words;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    CorrectionNotice Notice { get; } = notice;
}
