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
    /// <param name="path">Below the seeds folder.</param>
    public Outcome<ReadSeed> Read(string path)
    {
        var full = Path.Combine(config.Seeds.Root, path);
        var seed = new SeedFile(path, full, Path.GetRelativePath(workingFolder, full).Replace('\\', '/'));
        return SeedFolder.ReadBytes(seed.FullPath, seed.Shown)
            .Then(bytes => cache is not null && KeyOf(seed, bytes) is { } key ? Remembered(cache, key, seed, bytes) : Anew(seed, bytes))
            .Then(read => read.Newspaper is { } page ? WithScans(page) : Outcome.Of(read));
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

    Outcome<ReadSeed> Remembered(ReadingCache cache, string key, SeedFile seed, byte[] bytes)
    {
        if (cache.Find(key, new(() => SeedFolder.Decode(seed.Shown, bytes).Value)) is { } kept)
            return new(Light(kept), kept.Said);
        var read = Anew(seed, bytes);
        // Photos lie in files of their own, which the key knows nothing of.
        if (read.HasErrors || read.Value.Newspaper is not { Entry.Photos.IsEmpty: true } page || !read.Diagnostics.All(said => DiagnosticRecords.CanKeep(said, seed.Shown)))
            return read;
        var light = new KeptReading(page.Entry, page.Profile, page.Doubts, read.Diagnostics);
        return cache.Keep(key, light, page.Reading()) ? new(Light(light), read.Diagnostics) : read;

        ReadSeed Light(KeptReading reading) => new()
        {
            Newspaper = new NewspaperPage(reading.Entry, reading.Profile, () => cache.FindPage(key) ?? TextAgain(seed)) { Doubts = reading.Doubts },
        };
    }

    Outcome<ReadSeed> Anew(SeedFile seed, byte[] bytes) => SeedFolder.Decode(seed.Shown, bytes).Then(source =>
        seed.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && HandwrittenPages.IsHandwritten(source)
            ? HandwrittenPages.Read(source).Then(page => Outcome.Of(new ReadSeed { Handwritten = page }))
            : config.Seeds.Matches(seed.Path) ? ReadNewspaper(seed, source) : Outcome.Of(new ReadSeed()));

    Outcome<ReadSeed> ReadNewspaper(SeedFile seed, SourceText source) =>
        CorrectionsFile.Read(source, seed.FullPath).Then(corrections => ReadNewspaper(seed, source, corrections));

    Outcome<ReadSeed> ReadNewspaper(SeedFile seed, SourceText source, SourceText? corrections) =>
        CorrectionsFile.ReadPage(source, seed.FullPath, corrections, config.Seeds.Root, saysWhy: false)
            .Then(page => new Outcome<Page>(page with { LineStarts = source.LineStarts }, Conservation.Check(source, page)))
            .Then(page => ArchiveAssembly.Enter(new ReadPage(seed.Path, page, Facts(config, seed.Path)))
                .Then(entry => Outcome.Of(new ReadSeed
                {
                    Newspaper = new NewspaperPage(entry, Profiler.Profile(seed.Path, page), () => page) { Doubts = Review.Of(page).Length },
                })));

    Outcome<ReadSeed> WithScans(NewspaperPage page) => PictureFiles.OfPage(config.Seeds.Root, page.Entry.Source)
        .Then(scans => Outcome.Of(new ReadSeed { Newspaper = page with { Entry = page.Entry with { Scans = scans } } }));

    // Somebody may have emptied the cache since.
    Page TextAgain(SeedFile seed) => SeedFolder.ReadBytes(seed.FullPath, seed.Shown).Then(bytes => Anew(seed, bytes)).Value.Newspaper?.Reading()
        ?? throw new IOException($"{seed.Shown} has changed while it was read.");

    string? KeyOf(SeedFile seed, byte[] bytes)
    {
        if (!config.Seeds.Matches(seed.Path))
            return null;
        var corrections = CorrectionsFile.PathFor(seed.FullPath);
        var written = File.Exists(corrections) ? SeedFolder.ReadBytes(corrections, corrections) : Outcome.Of<byte[]>([]);
        return written.HasErrors ? null : ReadingKey.Of(seed.Path, Facts(config, seed.Path), bytes, written.Value);
    }

    /// <param name="Path">Below the seeds folder.</param>
    /// <param name="Shown">As messages name it.</param>
    readonly record struct SeedFile(string Path, string FullPath, string Shown);
}
