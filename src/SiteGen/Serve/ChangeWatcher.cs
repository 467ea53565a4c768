using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;

namespace SiteGen.Serve;

/// <summary>Tells when something at some places on the disk was written. A burst of writes is told once, when it is over; and a
/// look is also due from time to time without being told, because the system's news can be lost or never come.</summary>
sealed class ChangeWatcher : IDisposable
{
    /// <summary>So long nothing may be written before a save counts as over.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    /// <summary>The same where more is written than an editor saves by hand: another branch is checked out, pages are copied.</summary>
    static readonly TimeSpan QuietOfMany = TimeSpan.FromMilliseconds(150);
    const int Many = 20;

    /// <summary>A burst that goes on and on is told in between.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Channel<string> written = Channel.CreateUnbounded<string>();
    readonly List<FileSystemWatcher> watchers = [];
    ImmutableArray<string> places = [];
    Task<bool>? news;

    /// <summary>Watches these files and folders, which need not be there yet.</summary>
    public void Watch(ImmutableArray<string> wanted)
    {
        // A folder that has come since, or come again, is a new one for the system.
        if (places.SequenceEqual(wanted) && watchers.Count == wanted.Count(Path.Exists))
            return;
        Stop();
        places = wanted;
        foreach (var place in wanted.Where(Path.Exists))
            Start(place);
    }

    /// <summary>Waits for the end of a burst, or for the time to look without being told.</summary>
    /// <returns>The files that were written.</returns>
    public async Task<IReadOnlySet<string>> NextAsync(TimeSpan atTheLatest, CancellationToken stop)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        if (!await IsToldWithin(atTheLatest, stop))
            return touched;
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            for (; written.Reader.TryRead(out var path); count++)
                touched.Add(path);
        }
        while (Stopwatch.GetElapsedTime(start) < Patience && await IsToldWithin(count < Many ? Quiet : QuietOfMany, stop));
        return touched;
    }

    public void Dispose() => Stop();

    void Start(string place)
    {
        var watcher = new FileSystemWatcher { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
        watcher.Changed += (_, e) => Touch(e.FullPath);
        watcher.Created += (_, e) => Touch(e.FullPath);
        watcher.Deleted += (_, e) => Touch(e.FullPath);
        watcher.Renamed += (_, e) => Touch(e.FullPath);
        // What was lost is found by looking.
        watcher.Error += (_, _) => Touch(place);
        try
        {
            watcher.IncludeSubdirectories = Directory.Exists(place);
            watcher.Path = watcher.IncludeSubdirectories ? place : Path.GetDirectoryName(place)!; // a full path to a file has a folder
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The folder has just gone, or the system watches no more folders than it does. Looking goes on.
            watcher.Dispose();
        }
    }

    async Task<bool> IsToldWithin(TimeSpan time, CancellationToken stop)
    {
        news ??= written.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        var isTold = await Task.WhenAny(news, Task.Delay(time, stop)) == news;
        stop.ThrowIfCancellationRequested();
        news = isTold ? null : news;
        return isTold;
    }

    void Touch(string path) => written.Writer.TryWrite(path);

    void Stop()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        watchers.Clear();
    }
}
