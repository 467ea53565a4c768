using System.Diagnostics;
using System.Globalization;

namespace SiteGen;

/// <summary>One line on a terminal that says how far a long stage has come; nothing elsewhere, and nothing in the first second.</summary>
sealed class ProgressLine
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly TextWriter? terminal;
    readonly long start = Stopwatch.GetTimestamp();
    readonly Lock gate = new();
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
        if (now < Silence || now - last < Pause)
            return;
        lock (gate)
        {
            last = now;
            Show(string.Create(CultureInfo.InvariantCulture, $"{stage} {done:n0} of {total:n0}"));
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
