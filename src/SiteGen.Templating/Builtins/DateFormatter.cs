using System.Globalization;
using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>The pattern codes of dates: <c>%Y-%m-%d</c> and so on.</summary>
static class DateFormatter
{
    public const string Default = "%d %b %Y";

    public static string Format(RenderContext context, DateTime time, string pattern, CultureInfo? culture = null, string? standard = null)
    {
        culture ??= CultureInfo.InvariantCulture;
        var result = new StringBuilder();
        // %g alone: a blank and the default format, under the invariant culture.
        if (pattern == "%g")
            pattern = "%g " + (standard ?? Default);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }

            context.CheckLength(result.Length);
            var code = pattern[++i];
            if (code == 'g')
                culture = CultureInfo.InvariantCulture;
            else if (Write(time, code, culture) is { } piece)
                result.Append(piece);
            else
                result.Append('%').Append(code);
        }

        return result.ToString();
    }

    static string? Write(DateTime time, char code, CultureInfo culture) => code switch
    {
        'a' => time.ToString("ddd", culture),
        'A' => time.ToString("dddd", culture),
        'b' or 'h' => time.ToString("MMM", culture),
        'B' => time.ToString("MMMM", culture),
        'c' => time.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => Digits(time.Year / 100, 2),
        'd' => Digits(time.Day, 2),
        'D' => time.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
        'e' => Blank(time.Day),
        'F' => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'H' => Digits(time.Hour, 2),
        'I' => Digits(Twelve(time), 2),
        'j' => Digits(time.DayOfYear, 3),
        'k' => Blank(time.Hour),
        'l' => Blank(Twelve(time)),
        'L' => Digits(time.Millisecond, 3),
        'm' => Digits(time.Month, 2),
        'M' => Digits(time.Minute, 2),
        'n' => "\n",
        'N' => Digits((int)(time.Ticks % TimeSpan.TicksPerSecond), 7) + "00",
        'p' => time.ToString("tt", culture),
        'P' => time.ToString("tt", culture).ToLower(culture),
        'r' => time.ToString("hh:mm:ss tt", culture),
        'R' => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => Seconds(time).ToString(CultureInfo.InvariantCulture),
        'S' => Digits(time.Second, 2),
        't' => "\t",
        'T' => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'u' => (time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'U' => Week(time, CalendarWeekRule.FirstDay, DayOfWeek.Sunday, culture),
        'v' => string.Create(CultureInfo.InvariantCulture, $"{time.Day,2}-{time.ToString("MMM", culture).ToUpper(culture)}-{time.Year:D4}"),
        'V' => Week(time, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday, culture),
        'W' => Week(time, CalendarWeekRule.FirstDay, DayOfWeek.Monday, culture),
        'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'x' => time.ToString("d", culture),
        'X' => time.ToString("T", culture),
        'y' => Digits(time.Year % 100, 2),
        'Y' => Digits(time.Year, 4),
        'Z' => "+00:00",
        '%' => "%",
        _ => null,
    };

    static string Digits(int number, int count) => number.ToString("D" + count, CultureInfo.InvariantCulture);

    static string Blank(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);

    static int Twelve(DateTime time) => time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    static long Seconds(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    static string Week(DateTime time, CalendarWeekRule rule, DayOfWeek first, CultureInfo culture) =>
        Digits(culture.Calendar.GetWeekOfYear(time, rule, first), 2);

    /// <summary>The .NET format that reads what a pattern writes; null for a code that cannot be read.</summary>
    public static string? ToExactFormat(string pattern, out char unsupported)
    {
        unsupported = '\0';
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                if (char.IsAsciiLetter(pattern[i]))
                    result.Append('\\');
                result.Append(pattern[i]);
                continue;
            }

            var format = ExactFormat(pattern[++i]);
            if (format is null)
            {
                unsupported = pattern[i];
                return null;
            }

            result.Append(format);
        }

        // One letter alone would be one of the standard formats.
        return result.Length == 1 ? "%" + result : result.ToString();
    }

    static string? ExactFormat(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'W' or 'w' or '%' => null,
        _ => "'%" + code + "'",
    };
}
