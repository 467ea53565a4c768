using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>The parts of a <see cref="BuildRecord"/> as fields.</summary>
static class RecordFields
{
    public static void Write(RecordWriter to, RecordHead head)
    {
        to.Number(head.Key);
        to.Number(head.Shared);
        to.Number(head.Searched);
        Write(to, head.Manifest);
        to.Number(head.Counts.Issues);
        to.Number(head.Counts.Pages);
        to.Number(head.Counts.Articles);
        to.Number(head.Counts.Doubts);
        to.Text(head.Counts.DoubtfulPage);
        to.Flag(head.Said is not null);
        to.List(head.Said ?? [], DiagnosticRecords.Write);
    }

    public static RecordHead ReadHead(RecordReader from) => new()
    {
        Key = from.Print(),
        Shared = from.Print(),
        Searched = from.Print(),
        Manifest = ReadStamp(from),
        Counts = new BuildCounts(from.Number(), from.Number(), from.Number(), from.Number(), from.TextOrNull()),
        Said = from.Flag() is var isKnown && from.List(static r => DiagnosticRecords.Read(r, NoSeed)) is var said && isKnown ? said : null,
    };

    public static void Write(RecordWriter to, IReadOnlyDictionary<string, SeedRecord> seeds)
    {
        to.Number(seeds.Count);
        foreach (var (source, seed) in seeds)
        {
            to.Text(source);
            to.Text(seed.Key);
            to.Flag(seed.Page is not null);
            if (seed.Page is not { } page)
                continue;
            EntryRecords.Write(to, page.Entry);
            to.Number(page.Doubts);
            to.List(page.Said, DiagnosticRecords.Write);
        }
    }

    /// <param name="seed">Gives a seed by its path.</param>
    public static Dictionary<string, SeedRecord> ReadSeeds(RecordReader from, Func<string, SourceText> seed)
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

    public static void Write(RecordWriter to, IReadOnlyCollection<(string Path, FileRecord File)> files)
    {
        to.Number(files.Count);
        foreach (var (path, file) in files)
        {
            to.Utf8(path);
            Write(to, file.Stamp);
            to.Number(file.Content);
            to.Flag(file.Sources is not null);
            if (file.Sources is not { } sources)
                continue;
            to.Number(sources.Text);
            to.Number(sources.Inputs.Edition);
            to.Number(sources.Inputs.Links);
            to.Number(sources.Inputs.Listed);
        }
    }

    public static KnownFiles ReadFiles(RecordReader from)
    {
        var count = from.Number();
        var files = new KnownFiles(count);
        for (; count > 0; count--)
        {
            files.Set(from.Utf8(), new FileRecord(
                ReadStamp(from), from.Print(),
                from.Flag() ? new FileSources(from.Print(), new FileInputs(from.Print(), from.Print(), from.Print())) : null));
        }

        return files;
    }

    static readonly Lazy<SourceText> NoSeed = new(() => throw new InvalidOperationException("Only what speaks of no text is kept here."));

    static void Write(RecordWriter to, FileStamp stamp)
    {
        to.Number((ulong)stamp.Length);
        to.Number((ulong)stamp.Ticks);
    }

    static FileStamp ReadStamp(RecordReader from) => new((long)from.BigNumber(), (long)from.BigNumber());
}
