using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What linking remembers between builds, in one file. One that is broken, foreign or of another editor's word is as good as
/// none. It can be read while the build reads its pages.</summary>
sealed class LinkFile : IDisposable
{
    const int BufferSize = 1024 * 1024;

    /// <summary>Where a ledger knows less of an archive it is of no use.</summary>
    const int LargePart = 4;

    readonly string path;
    readonly EditorsWord word;
    readonly Lazy<Task<LinkLedger>> reading;

    // Nobody waits for it but the next build.
    Task saving = Task.CompletedTask;

    /// <param name="trustsEarlier">False where nothing that an earlier build remembered is to be used.</param>
    public LinkFile(string path, EditorsWord word, bool trustsEarlier)
    {
        (this.path, this.word) = (path, word);
        reading = new(() => Task.Run(() => (trustsEarlier ? Read(path, word) : null) ?? new LinkLedger(word)));
    }

    /// <summary>Begins to read it, for one who will link.</summary>
    public void ReadAhead() => _ = reading.Value;

    /// <summary>What was linked is saved when this returns.</summary>
    public void Dispose() => saving.GetAwaiter().GetResult();

    /// <param name="keys">Of the pages that are known by a name (<see cref="ReadingKey"/>), by their sources.</param>
    /// <param name="profile">Of a page that has no key, or another than before.</param>
    public Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile)
    {
        var ledger = reading.Value.GetAwaiter().GetResult();
        // To take pages out costs more than to begin anew.
        if (LargePart * ledger.CountKnown(keys) < keys.Count)
            ledger = new LinkLedger(word);
        var update = ledger.Update(archive, keys, profile);
        if (WorthKeeping.Is(ledger.Unsaved, ledger.Pages))
            saving = Task.Run(() => Save(ledger));
        return update.Then(known => Outcome.Of(known.Links));
    }

    static LinkLedger? Read(string path, EditorsWord word)
    {
        try
        {
            using var file = MappedFile.Open(path);
            return file is null ? null : LinkLedger.Read(file.Memory, word);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
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
