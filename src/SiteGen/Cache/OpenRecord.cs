using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>A record of which only the head is read, in files that are open.</summary>
/// <param name="print">Of the record that was written whole.</param>
/// <param name="whole">Its fields behind the head.</param>
sealed class OpenRecord(RecordHead head, Fingerprint print, RecordReader whole, IDisposable file) : IDisposable
{
    (RecordReader Fields, IDisposable File)? changes;

    public RecordHead Head => head;

    /// <param name="changes">What has changed since it was written, behind the head of that.</param>
    public OpenRecord With(RecordHead head, RecordReader changes, IDisposable since) => new(head, print, whole, file) { changes = (changes, since) };

    /// <summary>Once.</summary>
    /// <param name="seed">Gives a seed by its path, to say again what was said of it.</param>
    public BuildRecord Read(Func<string, SourceText> seed)
    {
        var behindSeeds = whole.BehindPart();
        var files = Task.Run(() => RecordFields.ReadFiles(behindSeeds));
        var seeds = RecordFields.ReadSeeds(whole, seed);
        var record = new BuildRecord(Head) { Seeds = seeds, Files = files.GetAwaiter().GetResult(), Whole = print };
        if (changes is var (from, _))
            Change(record, from, seed);
        return record;
    }

    public void Dispose()
    {
        file.Dispose();
        changes?.File.Dispose();
    }

    static void Change(BuildRecord record, RecordReader from, Func<string, SourceText> seed)
    {
        foreach (var (source, known) in RecordFields.ReadSeeds(from, seed))
            record.Changes.Seeds[source] = record.Seeds[source] = known;
        foreach (var (file, known) in RecordFields.ReadFiles(from).All)
        {
            record.Files.Set(file, known.Record);
            record.Changes.Files[file] = known.Record;
        }

        foreach (var source in from.Texts())
        {
            record.Seeds.Remove(source);
            record.Changes.Seeds[source] = null;
        }

        foreach (var file in from.Texts())
        {
            record.Files.Remove(file);
            record.Changes.Files[file] = null;
        }
    }
}
