using System.Collections.Concurrent;
using SiteGen.Cache;

namespace SiteGen.Disk;

/// <summary>Looks at the files of a site, on a thread of its own until somebody needs to know, and then with the help of those who do.</summary>
/// <param name="stands">Whether a file stands as the last build left it; asked by several threads at once.</param>
sealed class FileLook(KnownFiles files, Func<string, FileRecord, bool> stands)
{
    const int Stretch = 1024;

    readonly ConcurrentDictionary<int, bool> touched = [];
    readonly TaskCompletionSource all = new();
    int next = -1;
    int looked;

    public void Begin() => Task.Factory.StartNew(Look, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public bool Stands(KnownFile file)
    {
        if (!all.Task.IsCompleted)
        {
            Look();
            all.Task.GetAwaiter().GetResult();
        }

        return !touched.ContainsKey(file.Place);
    }

    // Whoever waits for a stretch that somebody else could not look at must not wait for ever.
    void Look()
    {
        try
        {
            for (int start; (start = Interlocked.Increment(ref next) * Stretch) < files.Places;)
                Look(start, Math.Min(files.Places, start + Stretch));
        }
        catch (Exception e)
        {
            all.TrySetException(e);
            throw;
        }
    }

    void Look(int start, int end)
    {
        for (var place = start; place < end; place++)
        {
            if (files.PathAt(place) is { } path && !stands(path, files[place]))
                touched[place] = true;
        }

        if (Interlocked.Add(ref looked, end - start) == files.Places)
            all.TrySetResult();
    }
}
