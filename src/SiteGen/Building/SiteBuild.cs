using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The order of the stages, and the only code that knows it.</summary>
static class SiteBuild
{
    /// <summary>Reads, recognises, assembles, links, plans, renders and writes. What is wrong with one seed does not hide what is
    /// wrong with another, and nothing is written when anything is.</summary>
    public static BuildReport Run(BuildRequest request, StageTimings timings, ProgressLine progress, CancellationToken stop)
    {
        var stages = new Stages(timings, stop);
        var cache = Cache(request);
        var site = Plan(ReadAll(request, cache, stages, progress, stop), stages, Linker.Link);
        var report = new BuildReport
        {
            Diagnostics = Said(),
            Site = site,
            Issues = site.Archive.Issues.Length,
            Pages = site.Pages.Length,
            Articles = site.Pages.Sum(p => p.Entry.Articles.Length),
            Doubts = site.Pages.Sum(p => p.Doubts),
            DoubtfulPage = site.Pages.MaxBy(p => p.Doubts) is { Doubts: > 0 } page ? page.Entry.Source : null,
        };
        if (site.Plan is not { } plan)
            return report;

        using var output = new OutputFolder(request.Output, request.CacheFolder);
        var search = plan.Search is { } index ? new SearchBuild(index) : null;
        stages.Take("render", () => RenderAll(request, site, plan, search, output, progress, stop));
        if (search is not null)
            stages.Take("search", () => search.Write(output, Parallelism(request, stop)));
        report = report with { Diagnostics = Said(), Files = output.Files, Bytes = output.Bytes };
        if (report.HasErrors && !request.KeepGoing)
            return report;
        if (output.Check(mayOverwrite: request.Clean) is { IsEmpty: false } obstacles)
            return report with { Diagnostics = [.. report.Diagnostics, .. obstacles], IsBlocked = true };
        stages.Take("write", () =>
        {
            // The pages of a seed that is broken today were good yesterday.
            output.Commit(keepEarlier: request.Clean || report.HasErrors);
            if (!report.HasErrors)
                cache.RemoveUnused();
            return Outcome.Of(output.Written);
        });
        return report with { IsWritten = true, Written = output.Written, Removed = output.Removed };

        ImmutableArray<Diagnostic> Said() =>
            [.. stages.Said.Select(d => request.Strict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)];
    }

    /// <summary>The site as a build would make it now, without rendering it.</summary>
    /// <returns>And what stands in its way, where something does.</returns>
    public static (PlannedSite Site, ImmutableArray<Diagnostic> Broken) Read(BuildRequest request, ProgressLine progress, CancellationToken stop)
    {
        var stages = new Stages(new StageTimings(), stop);
        var site = Plan(ReadAll(request, Cache(request), stages, progress, stop), stages, Linker.Link);
        return (site, [.. stages.Said.Where(d => d.Severity == Severity.Error)]);
    }

    static ReadingCache Cache(BuildRequest request) => new(request.ReadingsFolder, trustsEarlier: !request.Clean);

    static SiteReading ReadAll(BuildRequest request, ReadingCache cache, Stages stages, ProgressLine progress, CancellationToken stop) => new(
        request.Config,
        stages.Take("recognise", () => ReadSeeds(request, new SeedReading(request.Config, request.WorkingFolder, cache).Read, progress, stop)),
        stages.Take("theme", () => ReadTheme(request.Config)))
    {
        Redirects = stages.Take("redirects", () => ReadRedirects(request)) ?? RedirectTable.None,
    };

    /// <summary>Assembles, links and plans what was read. Pure.</summary>
    /// <param name="link">The archive to its links, at once or by what has changed.</param>
    public static PlannedSite Plan(SiteReading read, Stages stages, Func<Archive, Dictionary<string, PageProfile>, EditorsWord, Outcome<Links>> link)
    {
        var pages = read.Seeds.Select(s => s.Newspaper).OfType<NewspaperPage>().ToImmutableArray();
        var archive = stages.Take("assemble", () => ArchiveAssembly.Assemble(pages.Select(p => p.Entry)));
        archive = stages.Take("assemble", () => PaperWords.Enter(archive, read.Config));
        var links = stages.Take("link", () => link(archive, pages.ToDictionary(p => p.Entry.Source, p => p.Profile, StringComparer.Ordinal), read.Config.Links));
        var plan = read.Theme is not { } theme ? null : stages.Take("plan", () => SitePlan.Make(
            read.Config.Paper, archive, links, [.. read.Seeds.Select(s => s.Handwritten).OfType<HandwrittenPage>()], theme, read.Redirects));
        return new PlannedSite(pages, archive, plan);
    }

    public static Outcome<Theme> ReadTheme(SiteConfig config) =>
        ThemeFolder.Read(config.Folder, config.Theme).Then(files => ThemeFiles.Read(config.Theme, files));

    public static Outcome<RedirectTable> ReadRedirects(BuildRequest request) =>
        RedirectsFile.Read(request.Config.Folder, Path.GetRelativePath(request.WorkingFolder, Path.Combine(request.Config.Folder, RedirectsFile.Name)).Replace('\\', '/'));

    /// <param name="reading">Gives the reading of one seed; called by many threads at once.</param>
    public static Outcome<ImmutableArray<ReadSeed>> ReadSeeds(BuildRequest request, Func<string, Outcome<ReadSeed>> reading, ProgressLine progress, CancellationToken stop)
    {
        var paths = request.Seeds;
        var read = new Outcome<ReadSeed>[paths.Length];
        var done = 0;
        Parallel.For(0, paths.Length, Parallelism(request, stop), i =>
        {
            read[i] = reading(paths[i]);
            progress.Report("Reading pages", Interlocked.Increment(ref done), paths.Length);
        });
        var said = read.SelectMany(r => r.Diagnostics).Concat(CorrectionsFile.WithoutSeed(request.Config.Seeds.Root, paths));
        return Outcome.Of(
            read.Where(r => r.Value is not null).Select(r => r.Value).ToImmutableArray(),
            paths.Length == 0 ? said.Append(DiskDiagnostics.NoSeeds(request.Config.Seeds.Root)) : said);
    }

    // The text of a page is fetched once, for all that is made of it, and then forgotten.
    static Outcome<int> RenderAll(BuildRequest request, PlannedSite site, SitePlan plan, SearchBuild? search, OutputFolder output, ProgressLine progress, CancellationToken stop)
    {
        var batches = RenderBatch.Of(plan.Items);
        var said = new ImmutableArray<Diagnostic>[plan.Items.Length];
        var done = 0;
        Parallel.For(0, batches.Length, Parallelism(request, stop), b =>
        {
            var batch = batches[b];
            var reading = batch.Source is null ? null : site.Reading(batch.Source);
            for (var i = batch.Start; i < batch.End; i++)
            {
                var item = plan.Items[i];
                var rendered = item.Original is { } original
                    ? PictureFiles.Copy(request.Config.Seeds.Root, original, item.Path)
                    : SiteRenderer.Render(item, reading);
                said[i] = rendered.Diagnostics;
                if (!rendered.HasErrors)
                    output.Stage(rendered.Value);
                progress.Report("Writing files", Interlocked.Increment(ref done), plan.Items.Length);
            }

            if (reading is not null)
                search?.Read(batch.Source!, reading); // it has a source, for it has a reading
        });
        return Outcome.Of(plan.Items.Length, said.SelectMany(d => d));
    }

    static ParallelOptions Parallelism(BuildRequest request, CancellationToken stop) =>
        new() { MaxDegreeOfParallelism = request.Workers, CancellationToken = stop };
}
