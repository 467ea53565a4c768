using System.Diagnostics;
using System.Globalization;

namespace SiteGen;

/// <summary>One line on a terminal that says how far a long stage has come, how fast it goes and how long it will take; nothing elsewhere, and
/// nothing in the first second.</summary>
sealed class ProgressLine
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly TextWriter? terminal;
    readonly long start = Stopwatch.GetTimestamp();
    readonly Lock gate = new();
    volatile string stage = "";
    TimeSpan begin;
    TimeSpan last;
    int width;

    ProgressLine(TextWriter? terminal) => this.terminal = terminal;

    public static ProgressLine None { get; } = new(null);

    public static ProgressLine On(TextWriter errors) =>
        ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected ? new ProgressLine(errors) : None;

    /// <summary>Safe to call from several threads.</summary>
    public void Report(string stage, int done, int total)
    {
        if (terminal is null)
            return;
        var now = Stopwatch.GetElapsedTime(start);
        if (stage != this.stage)
            Begin(stage, now);
        if (now < Silence || now - last < Pause)
            return;
        lock (gate)
        {
            last = now;
            Show($"{stage} {Text(done, total, now - begin)}");
        }
    }

    /// <summary>Such as “1,200 of 5,000, 600 a second, 6 s left”.</summary>
    public static string Text(int done, int total, TimeSpan elapsed)
    {
        var rate = done / Math.Max(elapsed.TotalSeconds, 0.001);
        return string.Create(CultureInfo.InvariantCulture, $"{done:n0} of {total:n0}, {rate:n0} a second, {Math.Ceiling((total - done) / Math.Max(rate, 0.001)):n0} s left");
    }

    void Begin(string next, TimeSpan now)
    {
        lock (gate)
        {
            if (next == stage)
                return;
            begin = now;
            stage = next;
        }
    }

    public void Clear()
    {
        if (width > 0)
            Show("");
    }

    void Show(string text)
    {
        terminal?.Write($"\r{text.PadRight(width)}\r");
        width = text.Length;
    }
}
