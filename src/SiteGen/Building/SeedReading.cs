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

/// <summary>A seed as far as it is read: a page of the paper, or a hand-written page.</summary>
sealed record ReadSeed
{
    public NewspaperPage? Newspaper { get; init; }

    public HandwrittenPage? Handwritten { get; init; }
}

/// <summary>A newspaper page: its text for rendering, and the light records that the archive and linking keep.</summary>
sealed record NewspaperPage(Page Reading, PageEntry Entry, PageProfile Profile)
{
    public required int Doubts { get; init; }
}

/// <summary>Reads seeds: bytes, text, page, record. One seed at a time, so that many can be read side by side.</summary>
static class SeedReading
{
    public static Outcome<ReadSeed> Read(SiteConfig config, string workingFolder, string path)
    {
        var fullPath = Path.Combine(config.Seeds.Root, path);
        return SeedFolder.Read(fullPath, Path.GetRelativePath(workingFolder, fullPath).Replace('\\', '/'))
            .Then(source => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && HandwrittenPages.IsHandwritten(source)
                ? ReadHandwritten(source)
                : config.Seeds.Matches(path) ? ReadNewspaper(config, path, fullPath, source) : Outcome.Of(new ReadSeed()));
    }

    static Outcome<ReadSeed> ReadHandwritten(SourceText source) =>
        HandwrittenPages.Read(source).Then(page => Outcome.Of(new ReadSeed { Handwritten = page }));

    static Outcome<ReadSeed> ReadNewspaper(SiteConfig config, string path, string fullPath, SourceText source) =>
        CorrectionsFile.ReadPage(source, fullPath, config.Seeds.Root, saysWhy: false)
            .Then(page => new Outcome<Page>(page with { LineStarts = source.LineStarts }, Conservation.Check(source, page)))
            .Then(page => PictureFiles.OfPage(config.Seeds.Root, path)
                .Then(scans => ArchiveAssembly.Enter(new ReadPage(path, page, Facts(config, path)) { Scans = scans }))
                .Then(entry => Outcome.Of(new ReadSeed
                {
                    Newspaper = new NewspaperPage(page, entry, Profiler.Profile(path, page)) { Doubts = Review.Of(page).Length },
                })));

    // What the config says of the seed itself goes before what its path says.
    static PageFacts Facts(SiteConfig config, string path)
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
}
