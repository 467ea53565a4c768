using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Words of an article that name a day, as far as they do.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Year">0 where the words say none; of <see cref="DateForm.MonthDay"/> the year that the paragraph named last.</param>
/// <param name="Month">0 where they say none.</param>
/// <param name="Day">Of the month; of <see cref="DateForm.DaysBefore"/> how many days before the issue; of
/// <see cref="DateForm.Weekday"/> as <see cref="DayOfWeek"/> counts.</param>
/// <param name="UntilMonth">Of a range's last day; 0 without a range.</param>
/// <param name="Sentence">The sentence that has them.</param>
/// <param name="Source">Of the paragraph.</param>
public sealed record DateMention(string Words, DateForm Form, int Year, int Month, int Day, int UntilMonth, int UntilDay, string Sentence, TextSpan Source)
{
    /// <summary>So many days before an issue a day of the month without its month is told for sure.</summary>
    const int DaysOfMemory = 14;

    /// <summary>The days that are meant, or null where that cannot be told for sure.</summary>
    /// <param name="issue">Null where nobody knows it; then only a full date is one.</param>
    public (DateOnly From, DateOnly To)? Resolve(DateOnly? issue)
    {
        if (Form == DateForm.Full)
            return Range(Year, Month, Day);
        if (issue is not { } known)
            return null;
        return Form switch
        {
            DateForm.DaysBefore => One(known.AddDays(-Day)),
            // On the same day of the week a paper may mean today or a week ago.
            DateForm.Weekday => ((int)known.DayOfWeek - Day + 7) % 7 is > 0 and var back ? One(known.AddDays(-back)) : null,
            DateForm.DayOfMonth => Recent(known),
            _ => Year == 0 || Year == known.Year ? Nearest(known) : null,
        };
    }

    (DateOnly, DateOnly)? Recent(DateOnly issue)
    {
        var month = Day <= issue.Day ? issue : issue.AddMonths(-1);
        return Range(month.Year, month.Month, Day) is { } range && issue.DayNumber - range.From.DayNumber <= DaysOfMemory && range.To <= issue ? range : null;
    }

    // In January a paper speaks of last December.
    (DateOnly, DateOnly)? Nearest(DateOnly issue)
    {
        var year = Year > 0 ? Year : issue.Year + (Month - issue.Month > 6 ? -1 : issue.Month - Month > 6 ? 1 : 0);
        return Range(year, Month, Day);
    }

    (DateOnly From, DateOnly To)? Range(int year, int month, int day)
    {
        if (!IsDay(year, month, day))
            return null;
        var from = new DateOnly(year, month, day);
        if (UntilDay == 0)
            return One(from);
        var untilMonth = UntilMonth > 0 ? UntilMonth : month;
        var untilYear = untilMonth < month ? year + 1 : year;
        return IsDay(untilYear, untilMonth, UntilDay) && new DateOnly(untilYear, untilMonth, UntilDay) is var to && to > from ? (from, to) : null;
    }

    static bool IsDay(int year, int month, int day) => year is > 0 and < 9999 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);

    static (DateOnly, DateOnly)? One(DateOnly day) => (day, day);
}

public enum DateForm
{
    /// <summary>昨日, yesterday.</summary>
    DaysBefore,
    /// <summary>8日.</summary>
    DayOfMonth,
    /// <summary>10月8日, October 8.</summary>
    MonthDay,
    /// <summary>With its year.</summary>
    Full,
    /// <summary>on Tuesday.</summary>
    Weekday,
}

/// <summary>A sum of money that an article names.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Amount">In whole units of its currency, to put sums in order.</param>
public sealed record SumMention(string Words, double Amount, string Sentence, TextSpan Source);
