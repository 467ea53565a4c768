using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What the last build left for this one. It is believed only as far as it can be checked: texts by their hashes, files of the
/// site by length and time.</summary>
sealed class BuildMemory
{
    readonly BuildRequest request;
    readonly ReadingCache cache;
    readonly OutputFolder output;
    readonly string path;
    Fingerprint searched;
    Task<SearchState?> index = Task.FromResult<SearchState?>(null);

    public BuildMemory(BuildRequest request, ReadingCache cache, OutputFolder output)
    {
        (this.request, this.cache, this.output) = (request, cache, output);
        path = Path.Combine(request.CacheFolder, $"build-{Manifest.NameFor(request.Output)}.bin");
    }

    /// <summary>Null where nothing is remembered.</summary>
    public BuildRecord? Before { get; private set; }

    /// <summary>The files of the last build are all that builds have made.</summary>
    public bool KnowsAllFiles => Before is not null && Before.Manifest == output.ManifestStamp;

    /// <summary>What there was, and what there is now.</summary>
    public BuildInputs Look(Outcome<ImmutableArray<Asset>> theme, Outcome<RedirectTable> redirects, ParallelOptions workers)
    {
        var reading = new SeedReading(request.Config, request.WorkingFolder);
        var isKnown = !request.Clean && File.Exists(path);
        BuildInputs? inputs = null;
        Parallel.Invoke(
            workers,
            () => Before = isKnown ? BuildRecords.Read(path, reading.SourceOf) : null,
            // What no earlier build knows will be read anyway.
            () => inputs = BuildInputs.Look(request, theme, redirects, reading, workers, looksAtSeeds: isKnown));
        if (Before is not null)
            output.Remember(Before.Files);
        return inputs!; // the second of both
    }

    public SeedReading Reading(BuildInputs inputs) => Before is null
        ? new SeedReading(request.Config, request.WorkingFolder, cache)
        : new SeedReading(request.Config, request.WorkingFolder, cache) { Before = Before.Seeds, Keys = inputs.Keys };

    /// <summary>Reads the last index of the search while pages are read, linked and planned.</summary>
    public void ReadAhead() => index = request.Clean ? index : Task.Run(() => SearchFile.Read(request.SearchFile));

    /// <returns>The report of the last build, if nothing has changed since; else null.</returns>
    public BuildReport? Stands(BuildInputs inputs, ParallelOptions workers)
    {
        if (Before is not { Said: { } said } || Before.Key != inputs.Key || !KnowsAllFiles || !Stand(Before.Files, workers))
            return null;
        return new BuildReport
        {
            Diagnostics = Stages.InOrder(Before.Seeds.Values.SelectMany(seed => seed.Page?.Said ?? []).Concat(said)),
            Site = null,
            Counts = Before.Counts,
            Files = Before.Files.Count,
            Bytes = Before.Files.Values.Sum(file => file.Stamp.Length),
            IsWritten = true,
        };
    }

    /// <returns>Null where the site has no search, or its index is that of the last build, and stands.</returns>
    public SearchBuild? Search(PlannedSite site, SitePlan plan)
    {
        if (plan.Search is not { } search)
            return null;
        var keys = SearchKeys(site, search);
        // Some of its files have words of the interface.
        searched = plan.Shared.With([.. search.Pages], (print, source) => print.With(source).With(keys[source]));
        if (Before is null || Before.Searched != searched)
            return new SearchBuild(search, index.GetAwaiter().GetResult(), keys);
        var files = Before.Files.Where(file => SearchPlan.Makes(file.Key)).ToArray();
        if (files.Any(file => output.Standing(file.Key) is null))
            return new SearchBuild(search, index.GetAwaiter().GetResult(), keys);
        foreach (var (file, known) in files)
            output.Keep(file, known);
        return null;
    }

    /// <summary>Leaves this build for the next one.</summary>
    /// <param name="index">Null where it was not made anew.</param>
    public void Keep(BuildInputs inputs, PlannedSite site, SitePlan plan, SearchState? index, ImmutableArray<Diagnostic> said, BuildCounts counts)
    {
        if (site.Seeds.Any(seed => seed.Key is null))
        {
            cache.RemoveUnused();
            return;
        }

        // Each is checked by itself when it is read, so that their order does not matter.
        Parallel.Invoke(
            () => BuildRecords.Write(path, RecordOf(inputs, site, plan, said, counts)),
            () =>
            {
                if (index is not null)
                    SearchFile.Write(request.SearchFile, index);
            },
            cache.RemoveUnused);
    }

    BuildRecord RecordOf(BuildInputs inputs, PlannedSite site, SitePlan plan, ImmutableArray<Diagnostic> said, BuildCounts counts)
    {
        var ofPages = site.Pages.SelectMany(page => page.Kept?.Said ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = said.Where(d => !ofPages.Contains(d)).ToImmutableArray();
        return new BuildRecord
        {
            Key = inputs.KeyWith(site.Seeds.Select(seed => KeyValuePair.Create(seed.Path, seed.Key!))), // whoever asks has checked it
            Shared = plan.Shared,
            Searched = searched,
            // After a clean build there may be files that a later one has to remove.
            Manifest = request.Clean ? default : output.ManifestStamp,
            Counts = counts,
            Said = others.All(d => DiagnosticRecords.CanKeep(d, "")) ? others : null,
            Seeds = site.Seeds.ToDictionary(seed => seed.Path, seed => new SeedRecord(seed.Key!, seed.Newspaper?.Kept), StringComparer.Ordinal), // whoever asks has checked it
            Files = output.Made,
        };
    }

    static Dictionary<string, string> SearchKeys(PlannedSite site, SearchPlan search) => search.Pages.ToDictionary(
        source => source,
        source => ProgramCode.Print.With(site.KeyOf(source)).With(search.PrintOf(source)).Value.ToString("x16", CultureInfo.InvariantCulture),
        StringComparer.Ordinal);

    bool Stand(IReadOnlyDictionary<string, FileRecord> files, ParallelOptions workers) =>
        files.Keys.AsParallel().WithDegreeOfParallelism(workers.MaxDegreeOfParallelism).WithCancellation(workers.CancellationToken).All(file => output.Standing(file) is not null);
}
