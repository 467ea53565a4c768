using SiteGen.Editions;

namespace SiteGen.Disk;

/// <summary>One build at a time writes to an output folder. The lock is the system's and goes with the process, however it ends.</summary>
sealed class BuildLock : IDisposable
{
    readonly Mutex mutex;

    BuildLock(Mutex mutex) => this.mutex = mutex;

    /// <exception cref="BuildRunningException">Another build holds it.</exception>
    public static BuildLock Take(string folder)
    {
        var mutex = new Mutex(initiallyOwned: false, $"Global\\sitegen-{Slug.Hash(folder)[..16]}");
        try
        {
            if (!mutex.WaitOne(TimeSpan.Zero))
            {
                mutex.Dispose();
                throw new BuildRunningException(folder);
            }
        }
        catch (AbandonedMutexException)
        {
            // Its holder was killed; the lock is ours now.
        }

        return new BuildLock(mutex);
    }

    public void Dispose()
    {
        mutex.ReleaseMutex();
        mutex.Dispose();
    }
}
