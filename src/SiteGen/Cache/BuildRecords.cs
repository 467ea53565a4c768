using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>The record of a build as a file: a check sum, and the fields one after the other. What is broken, foreign or of another
/// program is as good as nothing.</summary>
static class BuildRecords
{
    const int CheckLength = sizeof(ulong);

    /// <param name="seed">Gives a seed by its path, to say again what was said of it.</param>
    public static BuildRecord? Read(string path, Func<string, SourceText> seed)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.Length > CheckLength && BitConverter.ToUInt64(bytes) == CheckSum(bytes) ? Read(new RecordReader(bytes.AsMemory(CheckLength)), seed) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static void Write(string path, BuildRecord record)
    {
        using var to = new RecordWriter();
        to.Skip(CheckLength);
        to.Number(record.Key);
        to.Number(record.Shared);
        to.Number(record.Searched);
        Write(to, record.Manifest);
        to.Number(record.Counts.Issues);
        to.Number(record.Counts.Pages);
        to.Number(record.Counts.Articles);
        to.Number(record.Counts.Doubts);
        to.Text(record.Counts.DoubtfulPage);
        to.Flag(record.Said is not null);
        to.List(record.Said ?? [], DiagnosticRecords.Write);
        to.Number(record.Seeds.Count);
        foreach (var (source, seed) in record.Seeds)
            Write(to, source, seed);
        to.Number(record.Files.Count);
        foreach (var (file, known) in record.Files)
            Write(to, file, known);

        BitConverter.TryWriteBytes(to.Written, CheckSum(to.Written));
        AtomicFile.Write(path, temporary => File.WriteAllBytes(temporary, to.Written));
    }

    // Another program may have other fields, or fill them in another way.
    static ulong CheckSum(ReadOnlySpan<byte> bytes) => ProgramCode.Print.With(bytes[CheckLength..]).Value;

    static void Write(RecordWriter to, string source, SeedRecord seed)
    {
        to.Text(source);
        to.Text(seed.Key);
        to.Flag(seed.Page is not null);
        if (seed.Page is not { } page)
            return;
        EntryRecords.Write(to, page.Entry);
        to.Number(page.Doubts);
        to.List(page.Said, DiagnosticRecords.Write);
    }

    static void Write(RecordWriter to, string path, FileRecord file)
    {
        to.Utf8(path);
        Write(to, file.Stamp);
        to.Number(file.Content);
        to.Flag(file.Sources is not null);
        if (file.Sources is not { } sources)
            return;
        to.Number(sources.Text);
        to.Number(sources.Inputs.Edition);
        to.Number(sources.Inputs.Links);
        to.Number(sources.Inputs.Listed);
    }

    static void Write(RecordWriter to, FileStamp stamp)
    {
        to.Number((ulong)stamp.Length);
        to.Number((ulong)stamp.Ticks);
    }

    static BuildRecord Read(RecordReader from, Func<string, SourceText> seed) => new()
    {
        Key = from.Print(),
        Shared = from.Print(),
        Searched = from.Print(),
        Manifest = ReadStamp(from),
        Counts = new BuildCounts(from.Number(), from.Number(), from.Number(), from.Number(), from.TextOrNull()),
        Said = from.Flag() is var isKnown && from.List(static r => DiagnosticRecords.Read(r, NoSeed)) is var said && isKnown ? said : null,
        Seeds = ReadSeeds(from, seed),
        Files = ReadFiles(from),
    };

    static readonly Lazy<SourceText> NoSeed = new(() => throw new InvalidOperationException("Only what speaks of no text is kept here."));

    static Dictionary<string, SeedRecord> ReadSeeds(RecordReader from, Func<string, SourceText> seed)
    {
        var count = from.Number();
        var seeds = new Dictionary<string, SeedRecord>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var source = from.Text();
            var text = new Lazy<SourceText>(() => seed(source));
            seeds.Add(source, new SeedRecord(from.Text(), from.Flag() ? new KeptEntry(EntryRecords.Read(from), from.Number(), from.List(r => DiagnosticRecords.Read(r, text))) : null));
        }

        return seeds;
    }

    static Dictionary<string, FileRecord> ReadFiles(RecordReader from)
    {
        var count = from.Number();
        var files = new Dictionary<string, FileRecord>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            files.Add(from.Utf8(), new FileRecord(
                ReadStamp(from), from.Print(),
                from.Flag() ? new FileSources(from.Print(), new FileInputs(from.Print(), from.Print(), from.Print())) : null));
        }

        return files;
    }

    static FileStamp ReadStamp(RecordReader from) => new((long)from.BigNumber(), (long)from.BigNumber());
}
