using System.Globalization;

namespace SiteGen.Rendering;

/// <summary>Dates in the site's language. The patterns are the theme's; nothing is taken from a culture.</summary>
static class DateWords
{
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Long(Words words, DateOnly date) => words.Fill(
        "date_long",
        ("year", Number(date.Year)),
        ("month", Number(date.Month)),
        ("day", Number(date.Day)),
        ("month_name", MonthName(words, date.Month)),
        ("weekday", Item(words, "weekdays", (int)date.DayOfWeek)));

    public static string Month(Words words, int year, int month) =>
        words.Fill("month_long", ("year", Number(year)), ("month", Number(month)), ("month_name", MonthName(words, month)));

    public static string MonthName(Words words, int month) => Item(words, "months", month - 1);

    static string Item(Words words, string key, int index) => words[key].Split(' ') is var items && index < items.Length ? items[index] : "";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
