using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The order of the stages, and the only code that knows it.</summary>
static class SiteBuild
{
    /// <summary>Reads, recognises, assembles, links, plans, renders and writes, as far as the last build has not done it already. What is wrong
    /// with one seed does not hide what is wrong with another, and nothing is written when anything is.</summary>
    public static BuildReport Run(BuildRequest request, StageTimings timings, ProgressLine progress, CancellationToken stop)
    {
        var stages = new Stages(timings, stop);
        var workers = Parallelism(request, stop);
        var cache = Cache(request);
        using var output = new OutputFolder(request.Output, request.CacheFolder);
        using var memory = new BuildMemory(request, cache, output);
        var linked = new LinkFile(request.LinkFile, request.Config.Links, trustsEarlier: !request.Clean);
        var (theme, redirects) = (ReadThemeFiles(request.Config), ReadRedirects(request));
        var inputs = timings.Measure("look", () => memory.Look(theme, redirects, workers, change: linked.ReadAhead));
        if (!request.NeedsSite && timings.Measure("compare", () => memory.Stands(inputs, workers)) is { } same)
            return same with { Diagnostics = Strictly(request, same.Diagnostics) };

        linked.ReadAhead();
        memory.ReadAhead();
        PlannedSite site;
        // What only linking needs is let go before texts are held.
        using (linked)
            site = Plan(ReadAll(request, theme, redirects, memory.Reading(inputs), stages, progress, stop), stages, Linking(linked));
        var report = new BuildReport { Diagnostics = Strictly(request, stages.Said), Site = site, Counts = CountsOf(site) };
        if (site.Plan is not { } plan)
            return report;

        var search = timings.Measure("searched", () => memory.Search(site, plan));
        var rendering = new RenderBuild(request, site, plan, inputs, memory.Before, output);
        stages.Take("render", () => rendering.Run(search, workers, progress));
        var index = search is null ? null : stages.Take("search", () => search.Write(output, workers));
        var bytes = output.Bytes;
        stages.Take("size", () => Outcome.Of(bytes, HostLimits.Check(request.Config, bytes)));
        report = report with { Diagnostics = Strictly(request, stages.Said), Files = output.Files, Bytes = bytes };
        if (report.HasErrors && !request.KeepGoing)
            return report;
        if (output.Check(mayOverwrite: request.Clean) is { IsEmpty: false } obstacles)
            return report with { Diagnostics = [.. report.Diagnostics, .. obstacles], IsBlocked = true };
        stages.Take("write", () =>
        {
            // The pages of a seed that is broken today were good yesterday.
            output.Commit(keepEarlier: request.Clean || report.HasErrors, memory.KnowsAllFiles);
            if (!report.HasErrors)
                memory.Keep(inputs, site, plan, index, stages.Said, report.Counts);
            return Outcome.Of(output.Files);
        });
        return report with { IsWritten = true, Written = output.Written.Count, Explain = () => rendering.Explain(output.Written), Removed = output.Removed };
    }

    static ImmutableArray<Diagnostic> Strictly(BuildRequest request, ImmutableArray<Diagnostic> said) =>
        request.Strict ? [.. said.Select(d => d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)] : said;

    static BuildCounts CountsOf(PlannedSite site) => new(
        site.Archive.Issues.Length,
        site.Pages.Length,
        site.Pages.Sum(p => p.Entry.Articles.Length),
        site.Pages.Sum(p => p.Doubts),
        site.Pages.MaxBy(p => p.Doubts) is { Doubts: > 0 } page ? page.Entry.Source : null);

    /// <summary>The site as a build would make it now, without rendering it.</summary>
    /// <returns>And what stands in its way, where something does.</returns>
    public static (PlannedSite Site, ImmutableArray<Diagnostic> Broken) Read(BuildRequest request, ProgressLine progress, CancellationToken stop)
    {
        var stages = new Stages(new StageTimings(), stop);
        using var linked = new LinkFile(request.LinkFile, request.Config.Links, trustsEarlier: !request.Clean);
        var reading = new SeedReading(request.Config, request.WorkingFolder, Cache(request));
        var site = Plan(ReadAll(request, ReadThemeFiles(request.Config), ReadRedirects(request), reading, stages, progress, stop), stages, Linking(linked));
        return (site, [.. stages.Said.Where(d => d.Severity == Severity.Error)]);
    }

    static ReadingCache Cache(BuildRequest request) => new(request.ReadingsFolder, trustsEarlier: !request.Clean);

    static PageLinking Linking(LinkFile linked) => (archive, pages, _) =>
        linked.Link(archive, LinkKeys.Of(archive, pages), source => pages[source].Profile.Take());

    // What was looked at is what is used, though somebody may save another in between.
    static SiteReading ReadAll(
        BuildRequest request, Outcome<ImmutableArray<Asset>> theme, Outcome<RedirectTable> redirects, SeedReading reading, Stages stages, ProgressLine progress, CancellationToken stop) => new(
        request.Config,
        stages.Take("recognise", () => ReadSeeds(request, reading.Read, progress, stop)),
        stages.Take("theme", () => ThemeOf(request.Config, theme)))
        {
            Redirects = stages.Take("redirects", () => redirects) ?? RedirectTable.None,
        };

    /// <summary>Assembles, links and plans what was read. Pure.</summary>
    /// <param name="link">The archive to its links, at once or by what has changed.</param>
    public static PlannedSite Plan(SiteReading read, Stages stages, PageLinking link)
    {
        var pages = read.Seeds.Where(s => s.Newspaper is not null).Select(s => s.Newspaper! with { Key = s.Key }).ToImmutableArray();
        var archive = stages.Take("assemble", () => ArchiveAssembly.Assemble(pages.Select(p => p.Entry)));
        archive = stages.Take("assemble", () => PaperWords.Enter(archive, read.Config));
        var links = stages.Take("link", () => link(archive, pages.ToDictionary(p => p.Entry.Source, StringComparer.Ordinal), read.Config.Links));
        var plan = read.Theme is not { } theme ? null : stages.Take("plan", () => SitePlan.Make(
            read.Config.Paper, archive, links, [.. read.Seeds.Select(s => s.Handwritten).OfType<HandwrittenPage>()], theme, read.Redirects));
        return new PlannedSite(read.Seeds, pages, archive, plan);
    }

    public static Outcome<Theme> ReadTheme(SiteConfig config) => ThemeOf(config, ReadThemeFiles(config));

    static Outcome<Theme> ThemeOf(SiteConfig config, Outcome<ImmutableArray<Asset>> read) => read.Then(files => ThemeFiles.Read(config.Theme, files));

    static Outcome<ImmutableArray<Asset>> ReadThemeFiles(SiteConfig config) => ThemeFolder.Read(config.Folder, config.Theme);

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
        var said = read.SelectMany(r => r.Diagnostics).Concat(CorrectionsFile.WithoutSeed(request.Files, paths));
        return Outcome.Of(
            read.Where(r => r.Value is not null).Select(r => r.Value).ToImmutableArray(),
            paths.Length == 0 ? said.Append(DiskDiagnostics.NoSeeds(request.Config.Seeds.Root)) : said);
    }

    static ParallelOptions Parallelism(BuildRequest request, CancellationToken stop) =>
        new() { MaxDegreeOfParallelism = request.Workers, CancellationToken = stop };
}
