using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>The members of dates and durations.</summary>
static class DateMembers
{
    public static bool TryGet(RenderContext context, Value owner, string name, out Value value)
    {
        value = Conversion.IsTime(owner) ? OfTime(Conversion.ToDateTime(owner), name)
            : owner.Kind == ValueKind.TimeSpan ? OfDuration(owner.TimeSpan, name)
            : Value.Null;
        return !value.IsNull;
    }

    static Value OfTime(DateTime time, string name) => name switch
    {
        "year" => time.Year,
        "month" => time.Month,
        "day" => time.Day,
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Millisecond,
        "day_of_year" => time.DayOfYear,
        "day_of_week" => time.DayOfWeek.ToString(),
        "date" => time.Date,
        "ticks" => time.Ticks,
        "time_of_day" => time.TimeOfDay,
        _ => Value.Null,
    };

    static Value OfDuration(TimeSpan duration, string name) => name switch
    {
        "days" => duration.Days,
        "hours" => duration.Hours,
        "minutes" => duration.Minutes,
        "seconds" => duration.Seconds,
        "milliseconds" => duration.Milliseconds,
        "ticks" => duration.Ticks,
        "total_days" => duration.TotalDays,
        "total_hours" => duration.TotalHours,
        "total_minutes" => duration.TotalMinutes,
        "total_seconds" => duration.TotalSeconds,
        "total_milliseconds" => duration.TotalMilliseconds,
        _ => Value.Null,
    };
}
