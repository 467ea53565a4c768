using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Building;
using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Reads the built site as its readers do and compares it with what the paper says.</summary>
static class SiteCheck
{
    public const int DefaultBudget = 60_000;

    const string Feed = "feed.xml";

    /// <param name="site">As the paper is now; the files on the disk are compared with it.</param>
    /// <param name="budget">In bytes, compressed.</param>
    public static CheckReport Run(BuildRequest request, PlannedSite site, long budget, ProgressLine progress, CancellationToken stop)
    {
        var folder = request.Output;
        if (site.Plan is not { } plan || !Directory.Exists(folder))
            return new CheckReport { Diagnostics = [CheckDiagnostics.NoSite(Shown(request, folder))] };
        var address = new SiteAddress(request.Config.Paper.BaseUrl);
        var files = FileTree.List(folder).Concat(File.Exists(Path.Combine(folder, ".nojekyll")) ? [".nojekyll"] : []).ToFrozenSet(StringComparer.Ordinal);
        var expected = ExpectedSite.Of(site);
        var cache = new CheckCache(request.CacheFolder, folder, request.Config.Paper.BaseUrl);
        var pages = ReadPages(request, files, site, expected, address, cache, progress, stop);
        cache.Save();

        var links = new LinkRules(files, pages);
        var weights = new Weights(folder, budget);
        var xml = new XmlFiles(folder, address, files);
        var ofPages = pages.AsParallel().WithDegreeOfParallelism(request.Workers).WithCancellation(stop)
            .SelectMany(page => page.Value.Findings.Concat(links.Check(page.Value)).Select(d => d with { Path = page.Key })
                .Concat(weights.Check(page.Key, page.Value)));
        ImmutableArray<Diagnostic> said =
        [
            .. ofPages,
            .. plan.Items.Select(item => item.Path).Where(path => !files.Contains(path)).Select(CheckDiagnostics.FileMissing),
            .. pages.Keys.Where(path => !expected.ContainsKey(path)).Select(CheckDiagnostics.Leftover),
            .. files.Where(path => path == Feed || path.EndsWith("/" + Feed, StringComparison.Ordinal)).SelectMany(xml.CheckFeed),
            .. xml.CheckSitemap(pages.Where(p => !p.Value.IsHidden && !p.Value.IsRedirect && expected.ContainsKey(p.Key)).Select(p => p.Key)),
        ];
        return new CheckReport
        {
            Diagnostics = [.. Placed(said, request, expected).OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)],
            Pages = pages.Count,
            Read = cache.Read,
            Links = pages.Values.Sum(page => page.Links.Length),
            Outside = [.. pages.Values.SelectMany(page => page.Outside).CountBy(a => a).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Value))],
        };
    }

    // All pages that a seed is shown on are read together, so that its text is fetched once.
    static Dictionary<string, BuiltPage> ReadPages(
        BuildRequest request, FrozenSet<string> files, PlannedSite site, Dictionary<string, ExpectedPage> expected, SiteAddress address, CheckCache cache, ProgressLine progress, CancellationToken stop)
    {
        var nothing = new ExpectedPage();
        var paths = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        var groups = paths.GroupBy(path => expected.GetValueOrDefault(path, nothing).Seed ?? "", StringComparer.Ordinal)
            .SelectMany(group => group.Key.Length > 0 ? [[.. group]] : group.Chunk(50)).ToList();
        var read = new ConcurrentDictionary<string, BuiltPage>(StringComparer.Ordinal);
        Parallel.ForEach(groups, new ParallelOptions { MaxDegreeOfParallelism = request.Workers, CancellationToken = stop }, () => new Lazy<PageReader>(() => new PageReader(address)), (group, _, reader) =>
        {
            var reading = expected.GetValueOrDefault(group[0], nothing).Seed is { } seed ? site.Reading(seed) : null;
            foreach (var path in group)
            {
                var content = File.ReadAllBytes(Path.Combine(request.Output, path));
                var page = expected.GetValueOrDefault(path, nothing);
                var texts = reading is null ? ExpectedTexts.None : page.Texts(reading);
                read[path] = cache.Get(path, content, page.PrintedDate, texts, () => reader.Value.Read(path, content, page.PrintedDate, texts));
            }

            progress.Report("Checking pages", read.Count, paths.Count);
            return reader;
        }, _ => { });
        return new Dictionary<string, BuiltPage>(read, StringComparer.Ordinal);
    }

    // The text of a file is read again only where there is something to show of it.
    static IEnumerable<Diagnostic> Placed(ImmutableArray<Diagnostic> said, BuildRequest request, Dictionary<string, ExpectedPage> expected) =>
        said.GroupBy(d => d.Path!, StringComparer.Ordinal).SelectMany(ofFile => // every finding names its file
        {
            var full = Path.Combine(request.Output, ofFile.Key);
            var shown = Shown(request, full);
            var origin = Origin(expected.GetValueOrDefault(ofFile.Key), request);
            var source = ofFile.Any(d => !d.Span.IsEmpty) ? new SourceText(shown, File.ReadAllText(full, Encoding.UTF8)) : null;
            return ofFile.Select(d => d with { Source = d.Span.IsEmpty ? null : source, Path = shown, Notes = origin });
        });

    static ImmutableArray<DiagnosticNote> Origin(ExpectedPage? page, BuildRequest request)
    {
        var template = page?.Template is { } name ? $"by templates/{request.Config.Theme}/{name}" : null;
        var seed = page?.Seed is { } path ? $"from {Shown(request, Path.Combine(request.Config.Seeds.Root, path))}" : null;
        return template is null && seed is null ? [] : [new DiagnosticNote(string.Join(' ', new[] { "made", template, seed }.OfType<string>()), null, default)];
    }

    static string Shown(BuildRequest request, string fullPath) => Path.GetRelativePath(request.WorkingFolder, fullPath).Replace('\\', '/');
}
