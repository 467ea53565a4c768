using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>The record of a build on the disk. It is written whole, and as long as little of it changes, what has changed since lies in a second
/// file beside it, which says of which it is a change: one that belongs to another is as good as none.</summary>
/// <param name="path">Of the record that is whole.</param>
sealed class BuildRecords(string path)
{
    string ChangesPath => Path.ChangeExtension(path, "since.bin");

    /// <summary>Of the one that is whole, in bytes; zero where there is none.</summary>
    public long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <returns>Null where there is none, or it is broken or of another program.</returns>
    public OpenRecord? Open()
    {
        if (RecordFile.Open(path) is not var (fields, print, file))
            return null;
        var whole = new OpenRecord(RecordFields.ReadHead(fields), print, fields, file);
        if (RecordFile.Open(ChangesPath) is not var (changes, _, since))
            return whole;
        if (changes.Print() == print)
            return whole.With(RecordFields.ReadHead(changes), changes, since);
        since.Dispose();
        return whole;
    }

    public void Write(RecordHead head, IReadOnlyDictionary<string, SeedRecord> seeds, IReadOnlyCollection<(string Path, FileRecord File)> files)
    {
        using (var to = new RecordFile())
        {
            RecordFields.Write(to.Fields, head);
            to.Fields.Part(fields => RecordFields.Write(fields, seeds));
            RecordFields.Write(to.Fields, files);
            to.Save(path);
        }

        File.Delete(ChangesPath);
    }

    /// <param name="whole">The record that they are changes of.</param>
    public void Write(Fingerprint whole, RecordHead head, RecordChanges changes)
    {
        using var to = new RecordFile();
        to.Fields.Number(whole);
        RecordFields.Write(to.Fields, head);
        RecordFields.Write(to.Fields, changes.Seeds.Where(seed => seed.Value is not null).ToDictionary(seed => seed.Key, seed => seed.Value!)); // those without are left out
        RecordFields.Write(to.Fields, [.. changes.Files.Where(file => file.Value is not null).Select(file => (file.Key, file.Value!.Value))]); // likewise
        to.Fields.Texts([.. changes.Seeds.Where(seed => seed.Value is null).Select(seed => seed.Key)]);
        to.Fields.Texts([.. changes.Files.Where(file => file.Value is null).Select(file => file.Key)]);
        to.Save(ChangesPath);
    }
}
