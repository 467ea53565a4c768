using System.Collections.Immutable;
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
        var said = new List<Diagnostic>();
        T Take<T>(string stage, Func<Outcome<T>> run)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = timings.Measure(stage, run);
            said.AddRange(outcome.Diagnostics);
            return outcome.Value;
        }

        var config = request.Config;
        var seeds = Take("recognise", () => ReadSeeds(request, progress, stop));
        var theme = Take("theme", () => ThemeFolder.Read(config.Folder, config.Theme).Then(files => ThemeFiles.Read(config.Theme, files)));
        var pages = seeds.Select(s => s.Newspaper).OfType<NewspaperPage>().ToImmutableArray();
        var archive = Take("assemble", () => ArchiveAssembly.Assemble(pages.Select(p => p.Entry)));
        archive = Take("assemble", () => PaperWords.Enter(archive, config));
        var links = Take("link", () => Linker.Link(archive, pages.ToDictionary(p => p.Entry.Source, p => p.Profile, StringComparer.Ordinal), config.Links));
        var report = new BuildReport
        {
            Diagnostics = [],
            Issues = archive.Issues.Length,
            Pages = pages.Length,
            Articles = pages.Sum(p => p.Entry.Articles.Length),
            Doubts = pages.Sum(p => p.Doubts),
            DoubtfulPage = pages.MaxBy(p => p.Doubts) is { Doubts: > 0 } page ? page.Entry.Source : null,
        };
        if (theme is null)
            return report with { Diagnostics = Sort(said, request) };

        var plan = Take("plan", () => SitePlan.Make(config.Paper, archive, links, [.. seeds.Select(s => s.Handwritten).OfType<HandwrittenPage>()], theme));
        if (plan is null)
            return report with { Diagnostics = Sort(said, request) };

        using var output = new OutputFolder(request.Output, request.CacheFolder);
        var readings = pages.ToDictionary(p => p.Entry.Source, p => p.Reading, StringComparer.Ordinal);
        Take("render", () => RenderAll(request, plan, readings, output, progress, stop));
        if (plan.Search is { } search)
            Take("search", () => SearchBuild.Run(search, readings, output, Parallelism(request, stop)));
        report = report with { Diagnostics = Sort(said, request), Files = output.Files, Bytes = output.Bytes };
        if (report.HasErrors && !request.KeepGoing)
            return report;
        if (output.Check(mayOverwrite: request.Clean) is { IsEmpty: false } obstacles)
            return report with { Diagnostics = [.. report.Diagnostics, .. obstacles], IsBlocked = true };
        Take("write", () =>
        {
            // The pages of a seed that is broken today were good yesterday.
            output.Commit(keepEarlier: request.Clean || report.HasErrors);
            return Outcome.Of(output.Written);
        });
        return report with { IsWritten = true, Written = output.Written, Removed = output.Removed };
    }

    static Outcome<ImmutableArray<ReadSeed>> ReadSeeds(BuildRequest request, ProgressLine progress, CancellationToken stop)
    {
        var paths = request.Seeds;
        var read = new Outcome<ReadSeed>[paths.Length];
        var done = 0;
        Parallel.For(0, paths.Length, Parallelism(request, stop), i =>
        {
            read[i] = SeedReading.Read(request.Config, request.WorkingFolder, paths[i]);
            progress.Report("Reading pages", Interlocked.Increment(ref done), paths.Length);
        });
        var said = read.SelectMany(r => r.Diagnostics).Concat(CorrectionsFile.WithoutSeed(request.Config.Seeds.Root, paths));
        return Outcome.Of(
            read.Where(r => r.Value is not null).Select(r => r.Value).ToImmutableArray(),
            paths.Length == 0 ? said.Append(DiskDiagnostics.NoSeeds(request.Config.Seeds.Root)) : said);
    }

    static Outcome<int> RenderAll(BuildRequest request, SitePlan plan, Dictionary<string, Page> readings, OutputFolder output, ProgressLine progress, CancellationToken stop)
    {
        var said = new ImmutableArray<Diagnostic>[plan.Items.Length];
        var done = 0;
        Parallel.For(0, plan.Items.Length, Parallelism(request, stop), i =>
        {
            var item = plan.Items[i];
            var rendered = item.Original is { } original
                ? PictureFiles.Copy(request.Config.Seeds.Root, original, item.Path)
                : SiteRenderer.Render(item, item.Source is null ? null : readings[item.Source]);
            said[i] = rendered.Diagnostics;
            if (!rendered.HasErrors)
                output.Stage(rendered.Value);
            progress.Report("Writing files", Interlocked.Increment(ref done), plan.Items.Length);
        });
        return Outcome.Of(plan.Items.Length, said.SelectMany(d => d));
    }

    static ParallelOptions Parallelism(BuildRequest request, CancellationToken stop) =>
        new() { MaxDegreeOfParallelism = request.Workers, CancellationToken = stop };

    static ImmutableArray<Diagnostic> Sort(List<Diagnostic> said, BuildRequest request) =>
        [.. said
            .Select(d => request.Strict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)
            .OrderBy(d => d.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)];
}
