using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/year.sbnhtml</c>: the calendar of a year.</summary>
sealed class YearView : SitePageView
{
    static readonly MemberTable<YearView> Table = Shared(new MemberTable<YearView>
    {
        { "year", "year", "the year", v => v.Year },
        { "previous", "year?", "the year with issues before it", v => v.Previous },
        { "next", "year?", "the year with issues after it", v => v.Next },
        { "weekdays", "[string]", "the names of the weekdays, Monday first", v => Value.List(v.Year.Weekdays("weekdays")) },
        { "weekdays_short", "[string]", "the same, short enough for a column", v => Value.List(v.Year.Weekdays("weekdays_short")) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required YearCard Year { get; init; }

    public required YearCard? Previous { get; init; }

    public required YearCard? Next { get; init; }
}
