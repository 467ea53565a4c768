using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A month of the archive and its sheet of the calendar.</summary>
sealed class MonthCard(YearCard year, int number, int month, ImmutableArray<IssueCard> issues, Words words) : View
{
    static readonly MemberTable<MonthCard> Table = new()
    {
        { "name", "string", "the month in words", v => DateWords.MonthName(v.words, v.month) },
        { "title", "string", "month and year in words", v => DateWords.Month(v.words, v.number, v.month) },
        { "anchor", "string", "its id on the calendar of the year", v => Routes.MonthAnchor(v.month) },
        { "url", "string", "its address", v => $"{v.year.Url}#{Routes.MonthAnchor(v.month)}" },
        { "issues_text", "string", "how many issues it has, in words", v => v.words.Count("issues", v.issues.Length) },
        { "weeks", "[week]", "its weeks", v => Value.List(v.Weeks()) },
    };

    readonly YearCard year = year;
    readonly int number = number;
    readonly int month = month;
    readonly ImmutableArray<IssueCard> issues = issues;
    readonly Words words = words;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    ImmutableArray<WeekView> Weeks()
    {
        var byDay = issues.ToDictionary(card => card.Date.Value!.Value.Day);
        var first = new DateOnly(number, month, 1);
        // Monday stands at the left.
        var blanks = ((int)first.DayOfWeek + 6) % 7;
        var days = Enumerable.Repeat(new DayView(null, null), blanks)
            .Concat(Enumerable.Range(1, DateTime.DaysInMonth(number, month)).Select(day => new DayView(day, byDay.GetValueOrDefault(day))));
        return [.. days.Chunk(7).Select(week => new WeekView([.. week, .. Enumerable.Repeat(new DayView(null, null), 7 - week.Length)]))];
    }
}
