using System.Globalization;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Builtins;

static class DateFunctions
{
    const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces;

    public static Module Module { get; } = new("date")
    {
        { "now", "", (in call) => Now(call) },
        { "utc_now", "", (in call) => Now(call) },
        { "add_days", "date days", (in call) => Shift(call, call.Double(1), (time, days) => time.AddDays(days)) },
        { "add_months", "date months", (in call) => Shift(call, call.Int(1), (time, months) => time.AddMonths((int)months)) },
        { "add_years", "date years", (in call) => Shift(call, call.Int(1), (time, years) => time.AddYears((int)years)) },
        { "add_hours", "date hours", (in call) => Shift(call, call.Double(1), (time, hours) => time.AddHours(hours)) },
        { "add_minutes", "date minutes", (in call) => Shift(call, call.Double(1), (time, minutes) => time.AddMinutes(minutes)) },
        { "add_seconds", "date seconds", (in call) => Shift(call, call.Double(1), (time, seconds) => time.AddSeconds(seconds)) },
        { "add_milliseconds", "date millis", (in call) => Shift(call, call.Double(1), (time, millis) => time.AddMilliseconds(millis)) },
        { "parse", "text pattern? culture?", (in call) => Parse(call) },
        { "parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", (in call) => ParseToString(call) },
        { "default_format", DateFormatter.Default },
        { "format", DateFormatter.Default },
        { "to_string", "date pattern culture?", (in call) => Format(call) },
    };

    static Value Now(in BuiltinCall call) => call.Context.Options.Now is { } now ? now.UtcDateTime : throw call.Fail(Messages.NoClock());

    /// <summary>A time from text; what cannot be read is the first day of year 1, as in the original.</summary>
    public static Value Parse(in BuiltinCall call)
    {
        if (Conversion.IsTime(call[0]))
            return call[0];
        if (call.Text(0) is not { Length: > 0 } text)
            return Value.Null;
        return Parse(call, text, call.Text(1), Culture(call, 2), call.Caller.SpanOf(1));
    }

    static DateTime Parse(in BuiltinCall call, string text, string? pattern, CultureInfo culture, TextSpan patternSpan)
    {
        // Times with an offset become UTC: the same page on every machine.
        var style = Style | DateTimeStyles.AdjustToUniversal;
        if (string.IsNullOrEmpty(pattern))
            return DateTime.TryParse(text, culture, style, out var time) ? time : DateTime.MinValue;
        var exact = DateFormatter.ToExactFormat(pattern, out var unsupported)
            ?? throw call.Fail(Messages.PatternNotForParsing(unsupported), patternSpan);
        return DateTime.TryParseExact(text, exact, culture, style, out var parsed) ? parsed : DateTime.MinValue;
    }

    static Value ParseToString(in BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return Value.Null;
        var time = Parse(call, text, call.Text(3), Culture(call, 4), call.Caller.SpanOf(3));
        return DateFormatter.Format(call.Context, time, call.Text(1) ?? DateFormatter.Default, Culture(call, 2));
    }

    static CultureInfo Culture(in BuiltinCall call, int position)
    {
        try
        {
            return call.Text(position) is { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : CultureInfo.InvariantCulture;
        }
        catch (CultureNotFoundException failure)
        {
            throw call.Fail(failure.Message);
        }
    }

    static DateTime? Time(in BuiltinCall call)
    {
        if (call[0].IsNull)
            return null;
        if (Conversion.IsTime(call[0]))
            return Conversion.ToDateTime(call[0]);
        throw call.Fail(Messages.CannotConvertTo(Naming.Type(call[0]), "date"), call.Caller.SpanOf(0));
    }

    static Value Shift(in BuiltinCall call, double amount, Func<DateTime, double, DateTime> shift)
    {
        try
        {
            return Time(call) is { } time ? shift(time, amount) : Value.Null;
        }
        catch (ArgumentException)
        {
            throw call.Fail(Messages.DateOutOfRange());
        }
    }

    static Value Format(in BuiltinCall call)
    {
        var pattern = call.TextOrEmpty(1);
        return Time(call) is { } time ? DateFormatter.Format(call.Context, time, pattern, Culture(call, 2), call.Context.DateFormat) : Value.Null;
    }
}
