using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What linking remembers between builds, in one file. One that is broken, foreign or of another editor's word is as good as
/// none.</summary>
/// <param name="trustsEarlier">False where nothing that an earlier build remembered is to be used.</param>
sealed class LinkFile(string path, bool trustsEarlier = true) : IDisposable
{
    const int BufferSize = 1024 * 1024;

    // Nobody waits for it but the next build.
    Task saving = Task.CompletedTask;

    /// <summary>What was linked is saved when this returns.</summary>
    public void Dispose() => saving.GetAwaiter().GetResult();

    /// <param name="keys">Of the pages that are known by a name (<see cref="ReadingKey"/>), by their sources.</param>
    /// <param name="profile">Of a page that has no key, or another than before.</param>
    public Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, string> keys, Func<string, PageProfile> profile, EditorsWord word)
    {
        var ledger = Read(word) ?? new LinkLedger(word);
        var update = ledger.Update(archive, keys, profile);
        if (!ledger.IsSaved)
            saving = Task.Run(() => Save(ledger));
        return update.Then(known => Outcome.Of(known.Links));
    }

    LinkLedger? Read(EditorsWord word)
    {
        try
        {
            return trustsEarlier && File.Exists(path) ? LinkLedger.Read(File.ReadAllBytes(path), word) : null;
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
