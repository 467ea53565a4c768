using System.Globalization;

namespace SiteGen.Templating.Builtins;

static class TimeSpanFunctions
{
    public static Module Module { get; } = new("timespan")
    {
        { "zero", TimeSpan.Zero },
        { "from_days", "days", (in call) => Create(call, TimeSpan.FromDays) },
        { "from_hours", "hours", (in call) => Create(call, TimeSpan.FromHours) },
        { "from_minutes", "minutes", (in call) => Create(call, TimeSpan.FromMinutes) },
        { "from_seconds", "seconds", (in call) => Create(call, TimeSpan.FromSeconds) },
        { "from_milliseconds", "millis", (in call) => Create(call, TimeSpan.FromMilliseconds) },
        { "parse", "text", (in call) => Parse(call) },
    };

    static Value Create(in BuiltinCall call, Func<double, TimeSpan> create)
    {
        try
        {
            return create(call.Double(0));
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException)
        {
            throw call.Fail(failure.Message);
        }
    }

    static Value Parse(in BuiltinCall call)
    {
        if (call[0].Kind == ValueKind.TimeSpan)
            return call[0];
        var text = call.Text(0);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) ? duration : throw call.Fail(Messages.NoDuration(text ?? ""), call.Caller.Node.Span);
    }
}
