using System.Diagnostics;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>Keeps a preview up to date, and says so.</summary>
sealed class PreviewLoop(Preview preview, Terminal terminal, Reporter reporter)
{
    /// <summary>Looking for what nobody told takes at most a hundredth of the time.</summary>
    const int ShareOfLooking = 100;

    static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    readonly HashSet<string> said = new(StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken stop)
    {
        using var watcher = new ChangeWatcher();
        var pause = ShortestPause;
        while (!stop.IsCancellationRequested)
        {
            watcher.Watch(preview.Places);
            var touched = await watcher.NextAsync(pause, stop);
            var start = Stopwatch.GetTimestamp();
            var refresh = preview.Refresh(touched, ProgressLine.None, stop);
            var took = Stopwatch.GetElapsedTime(start);
            if (!refresh.Changed.IsEmpty)
                Report(refresh, took);
            else if (took * ShareOfLooking is var longer)
                pause = longer > ShortestPause ? longer : ShortestPause;
        }
    }

    /// <summary>What was said before and is still so is not said again.</summary>
    public void Report(Refresh refresh)
    {
        var now = refresh.Said.ToLookup(DiagnosticFormat.Format, StringComparer.Ordinal);
        reporter.Report([.. now.Where(alike => !said.Contains(alike.Key)).SelectMany(alike => alike)]);
        said.Clear();
        said.UnionWith(now.Select(alike => alike.Key));
    }

    void Report(Refresh refresh, TimeSpan took)
    {
        var files = string.Join(", ", refresh.Changed.Take(3).Select(terminal.Shown));
        var more = refresh.Changed.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {refresh.Changed.Length - 3} more") : "";
        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{files}{more}: {took.TotalMilliseconds:0} ms{(preview.Current.Problems.IsEmpty ? "" : ", with errors")}"));
        Report(refresh);
    }
}
