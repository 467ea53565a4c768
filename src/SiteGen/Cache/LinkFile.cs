using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What linking remembers between builds, in one file. One that is broken, foreign or of another editor's word is as good as
/// none. It is read while the build reads its pages.</summary>
sealed class LinkFile : IDisposable
{
    const int BufferSize = 1024 * 1024;

    readonly string path;
    readonly Task<LinkLedger> reading;

    // Nobody waits for it but the next build.
    Task saving = Task.CompletedTask;

    /// <param name="trustsEarlier">False where nothing that an earlier build remembered is to be used.</param>
    public LinkFile(string path, EditorsWord word, bool trustsEarlier)
    {
        this.path = path;
        reading = Task.Run(() => (trustsEarlier ? Read(path, word) : null) ?? new LinkLedger(word));
    }

    /// <summary>What was linked is saved when this returns.</summary>
    public void Dispose() => saving.GetAwaiter().GetResult();

    /// <param name="keys">Of the pages that are known by a name (<see cref="ReadingKey"/>), by their sources.</param>
    /// <param name="profile">Of a page that has no key, or another than before.</param>
    public Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile)
    {
        var ledger = reading.GetAwaiter().GetResult();
        var update = ledger.Update(archive, keys, profile);
        if (!ledger.IsSaved)
            saving = Task.Run(() => Save(ledger));
        return update.Then(known => Outcome.Of(known.Links));
    }

    static LinkLedger? Read(string path, EditorsWord word)
    {
        try
        {
            return File.Exists(path) ? LinkLedger.Read(LargeFile.Read(path), word) : null;
        }
        catch (Exception e) when (LargeFile.IsOfDisk(e))
        {
            return null;
        }
    }

    // Where the disk does not take it the next build links everything.
    void Save(LinkLedger ledger)
    {
        try
        {
            AtomicFile.Write(path, temporary =>
            {
                using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
                ledger.Save(file);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
