using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Pictures;
using SiteGen.Recognition;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Reads seeds: bytes, text, page, record. One seed at a time, so that many can be read side by side.</summary>
/// <param name="workingFolder">Seeds are named relative to it in messages.</param>
/// <param name="cache">Null where nothing is remembered; then the texts stay in memory.</param>
sealed class SeedReading(SiteConfig config, string workingFolder, ReadingCache? cache = null)
{
    /// <summary>What the last build knew of each seed.</summary>
    public IReadOnlyDictionary<string, SeedRecord> Before { get; init; } = ImmutableDictionary<string, SeedRecord>.Empty;

    /// <summary>The keys of seeds that have been looked at just now, and need not be looked at again.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The folders below the seeds folder that have pictures; null where nobody has looked.</summary>
    public IReadOnlySet<string>? PictureFolders { get; init; }

    /// <param name="path">Below the seeds folder.</param>
    public Outcome<ReadSeed> Read(string path)
    {
        var seed = FileOf(path);
        var read = Keys.GetValueOrDefault(path) is { } known && Known(known, seed) is { } same
            ? same
            : SeedFolder.ReadBytes(seed.FullPath, seed.Shown, bytes => Read(seed, bytes, KeyOf(seed, bytes)));
        return read.Then(read => read.Newspaper is { } page && MayHaveScans(path) ? WithScans(read, page) : Outcome.Of(read));
    }

    /// <summary>Of everything that a reading follows from; null where a file cannot be read.</summary>
    public string? KeyOf(string path)
    {
        var seed = FileOf(path);
        return SeedFolder.ReadBytes(seed.FullPath, seed.Shown, bytes => Outcome.Of(KeyOf(seed, bytes))).Value;
    }

    /// <summary>The text of a seed that could be read before.</summary>
    public SourceText SourceOf(string path)
    {
        var seed = FileOf(path);
        return SeedFolder.Read(seed.FullPath, seed.Shown).Value;
    }

    /// <summary>What there is to say of a page if its corrections were other ones.</summary>
    /// <param name="path">Below the seeds folder.</param>
    public ImmutableArray<Diagnostic> Check(string path, SourceText source, SourceText corrections) =>
        ReadNewspaper(new SeedFile(path, Path.Combine(config.Seeds.Root, path), source.Path), source, corrections).Diagnostics;

    /// <summary>What is known of a seed besides its text. What the config says of the seed itself goes before what its path says.</summary>
    public static PageFacts Facts(SiteConfig config, string path)
    {
        var told = config.Seeds.Facts(path);
        if (!config.Pages.TryGetValue(path, out var said))
            return told;
        return said.Facts with
        {
            Date = said.Facts.Date ?? told.Date,
            PageNumber = said.Facts.PageNumber ?? told.PageNumber,
        };
    }

    Outcome<ReadSeed>? Known(string key, SeedFile seed)
    {
        if (cache is null || Before.GetValueOrDefault(seed.Path) is not { Page: { } kept } before || before.Key != key)
            return null;
        cache.Use(key);
        return new(Light(cache, key, seed, kept, held: null), kept.Said);
    }

    Outcome<ReadSeed> Read(SeedFile seed, ReadOnlyMemory<byte> bytes, string? key)
    {
        if (cache is null || key is null)
            return Anew(seed, bytes, key);
        if (Known(key, seed) is { } same)
            return same;
        if (cache.Find(key, new(() => SeedFolder.Decode(seed.Shown, bytes).Value)) is { } found)
            return new(Light(cache, key, seed, found.Light, found), found.Light.Said);
        var read = Anew(seed, bytes, key);
        // Photos lie in files of their own, which the key knows nothing of.
        if (read.HasErrors || read.Value.Newspaper is not { Entry.Photos.IsEmpty: true } page || !read.Diagnostics.All(said => DiagnosticRecords.CanKeep(said, seed.Shown)))
            return read;
        var light = new KeptEntry(page.Entry, page.Doubts, read.Diagnostics);
        return cache.Keep(key, light, page.Profile.Take(), page.Reading()) is { } held ? new(Light(cache, key, seed, light, held), read.Diagnostics) : read;
    }

    ReadSeed Light(ReadingCache cache, string key, SeedFile seed, KeptEntry kept, KeptReading? held) => new()
    {
        Path = seed.Path,
        Key = key,
        Newspaper = new NewspaperPage(kept.Entry, new(held, () => cache.FindProfile(key) ?? Again(seed).Profile.Take()), () => cache.FindPage(key) ?? Again(seed).Reading()) { Doubts = kept.Doubts, Kept = kept },
    };

    Outcome<ReadSeed> Anew(SeedFile seed, ReadOnlyMemory<byte> bytes, string? key) => SeedFolder.Decode(seed.Shown, bytes).Then(source =>
        seed.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && HandwrittenPages.IsHandwritten(source)
            ? HandwrittenPages.Read(source).Then(page => Outcome.Of(new ReadSeed { Path = seed.Path, Key = key, Handwritten = page }))
            : config.Seeds.Matches(seed.Path)
                ? ReadNewspaper(seed, source).Then(page => Outcome.Of(new ReadSeed { Path = seed.Path, Key = key, Newspaper = page }))
                : Outcome.Of(new ReadSeed { Path = seed.Path, Key = key }));

    Outcome<NewspaperPage> ReadNewspaper(SeedFile seed, SourceText source) =>
        CorrectionsFile.Read(source, seed.FullPath).Then(corrections => ReadNewspaper(seed, source, corrections));

    Outcome<NewspaperPage> ReadNewspaper(SeedFile seed, SourceText source, SourceText? corrections) =>
        CorrectionsFile.ReadPage(source, seed.FullPath, corrections, config.Seeds.Root, saysWhy: false)
            .Then(page => new Outcome<Page>(page with { LineStarts = source.LineStarts }, Conservation.Check(source, page)))
            .Then(page => ArchiveAssembly.Enter(new ReadPage(seed.Path, page, Facts(config, seed.Path)))
                .Then(entry => Outcome.Of(new NewspaperPage(entry, new(null, () => Profiler.Profile(seed.Path, page)), () => page) { Doubts = Review.Of(page).Length })));

    bool MayHaveScans(string path) => PictureFolders is null || PictureFolders.Contains(Path.GetDirectoryName(path)!); // a seed lies in a folder

    Outcome<ReadSeed> WithScans(ReadSeed read, NewspaperPage page) => PictureFiles.OfPage(config.Seeds.Root, page.Entry.Source)
        .Then(scans => Outcome.Of(scans.IsEmpty ? read : read with { Newspaper = page with { Entry = page.Entry with { Scans = scans } } }));

    // Somebody may have emptied the cache since.
    NewspaperPage Again(SeedFile seed) => SeedFolder.ReadBytes(seed.FullPath, seed.Shown, bytes => Anew(seed, bytes, key: null)).Value?.Newspaper
        ?? throw new IOException($"{seed.Shown} has changed while it was read.");

    SeedFile FileOf(string path)
    {
        var full = Path.Combine(config.Seeds.Root, path);
        return new SeedFile(path, full, Path.GetRelativePath(workingFolder, full).Replace('\\', '/'));
    }

    string? KeyOf(SeedFile seed, ReadOnlyMemory<byte> bytes)
    {
        var corrections = CorrectionsFile.PathFor(seed.FullPath);
        return File.Exists(corrections) ? SeedFolder.ReadBytes(corrections, corrections, written => Outcome.Of<string?>(Key(written.Span))).Value : Key([]);

        string Key(ReadOnlySpan<byte> written) => ReadingKey.Of(seed.Path, Facts(config, seed.Path), bytes.Span, written);
    }

    /// <param name="Path">Below the seeds folder.</param>
    /// <param name="Shown">As messages name it.</param>
    readonly record struct SeedFile(string Path, string FullPath, string Shown);
}
