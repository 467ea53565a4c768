using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A week of a calendar: seven days, Monday first.</summary>
sealed class WeekView(ImmutableArray<DayView> days) : View
{
    static readonly MemberTable<WeekView> Table = new()
    {
        { "days", "[day]", "seven of them", v => Value.List(v.Days) },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    ImmutableArray<DayView> Days => days;
}

/// <summary>A day of a calendar, or the gap before the first and after the last of a month.</summary>
sealed class DayView(int? number, IssueCard? issue) : View
{
    static readonly MemberTable<DayView> Table = new()
    {
        { "number", "number?", "the day of the month; null in a gap", v => v.Number is { } number ? number : Value.Null },
        { "issue", "issue?", "the issue of the day, if the archive has it", v => v.Issue },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    int? Number => number;

    IssueCard? Issue => issue;
}
