using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What the last build left for this one. It is believed only as far as it can be checked: texts by their hashes, files of the
/// site by length and time.</summary>
sealed class BuildMemory : IDisposable
{
    const int FewPages = 2;

    readonly BuildRequest request;
    readonly ReadingCache cache;
    readonly OutputFolder output;
    readonly BuildRecords records;
    readonly SearchFile searchFile;
    Fingerprint searched;
    Task<SearchState?> index = Task.FromResult<SearchState?>(null);

    public BuildMemory(BuildRequest request, ReadingCache cache, OutputFolder output)
    {
        (this.request, this.cache, this.output) = (request, cache, output);
        searchFile = new SearchFile(request.SearchFile);
        records = new BuildRecords(Path.Combine(request.CacheFolder, $"build-{Manifest.NameFor(request.Output)}.bin"));
    }

    /// <summary>Null where nothing is remembered.</summary>
    public BuildRecord? Before { get; private set; }

    /// <summary>The files of the last build are all that builds have made.</summary>
    public bool KnowsAllFiles => Before is not null && Before.Head.Manifest == output.ManifestStamp;

    public void Dispose()
    {
        index.GetAwaiter().GetResult();
        searchFile.Dispose();
    }

    /// <summary>What there was, and what there is now.</summary>
    /// <param name="change">Is called as soon as it is known that there is something to build.</param>
    public BuildInputs Look(Outcome<ImmutableArray<Asset>> theme, Outcome<RedirectTable> redirects, ParallelOptions workers, Action change)
    {
        var reading = new SeedReading(request.Config, request.WorkingFolder);
        var isKnown = !request.Clean && records.Length > 0;
        if (isKnown && !request.NeedsSite)
            QuietHeap.Expect(records.Length);
        var opened = isKnown ? Task.Run(records.Open) : Task.FromResult<OpenRecord?>(null);
        BuildInputs? inputs = null;
        try
        {
            Parallel.Invoke(
                workers,
                () => Before = opened.GetAwaiter().GetResult()?.Read(reading.SourceOf),
                () =>
                {
                    // What no earlier build knows will be read anyway.
                    inputs = BuildInputs.Look(request, theme, redirects, reading, workers, looksAtSeeds: isKnown);
                    if (opened.GetAwaiter().GetResult()?.Head.Key != inputs.Key)
                        change();
                });
        }
        finally
        {
            opened.GetAwaiter().GetResult()?.Dispose();
        }

        if (Before is not null)
            output.Remember(Before.Files);
        if (isKnown && !request.NeedsSite && !ChangesLittle(inputs!))
            QuietHeap.End();
        return inputs!; // the second of both
    }

    public SeedReading Reading(BuildInputs inputs) => Before is null
        ? new SeedReading(request.Config, request.WorkingFolder, cache) { PictureFolders = inputs.PictureFolders }
        : new SeedReading(request.Config, request.WorkingFolder, cache) { PictureFolders = inputs.PictureFolders, Before = Before.Seeds, Keys = inputs.Keys };

    /// <summary>Reads the last index of the search, and looks at the files of the site, while pages are read, linked and planned.</summary>
    public void ReadAhead()
    {
        if (request.Clean)
            return;
        index = Task.Run(searchFile.Read);
        output.LookAhead();
    }

    /// <returns>The report of the last build, if nothing has changed since; else null.</returns>
    public BuildReport? Stands(BuildInputs inputs, ParallelOptions workers)
    {
        if (Before is not { Head.Said: { } said } || Before.Head.Key != inputs.Key || !KnowsAllFiles || !output.AllStand(workers))
            return null;
        return new BuildReport
        {
            Diagnostics = Stages.InOrder(Before.Seeds.Values.SelectMany(seed => seed.Page?.Said ?? []).Concat(said)),
            Site = null,
            Counts = Before.Head.Counts,
            Files = Before.Files.Count,
            Bytes = Before.Files.All.Sum(file => file.File.Record.Stamp.Length),
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
        if (Before is null || Before.Head.Searched != searched)
            return new SearchBuild(search, index.GetAwaiter().GetResult(), keys);
        var files = Before.Files.All.Where(file => SearchPlan.Makes(file.Path)).ToArray();
        if (files.Any(file => !output.Stands(file.Path, file.File)))
            return new SearchBuild(search, index.GetAwaiter().GetResult(), keys);
        foreach (var (_, file) in files)
            output.Keep(file);
        return null;
    }

    /// <summary>Leaves this build for the next one.</summary>
    /// <param name="index">Null where it was not made anew.</param>
    public void Keep(BuildInputs inputs, PlannedSite site, SitePlan plan, SearchIndex? index, ImmutableArray<Diagnostic> said, BuildCounts counts)
    {
        if (site.Seeds.Any(seed => seed.Key is null))
        {
            cache.RemoveUnused();
            return;
        }

        // Each is checked by itself when it is read, so that their order does not matter.
        Parallel.Invoke(
            () => Keep(HeadOf(inputs, site, plan, said, counts), SeedsOf(site)),
            () =>
            {
                if (index is not null && WorthKeeping.Is(index.Changed, index.State.Size))
                    searchFile.Write(index.State);
            },
            cache.RemoveUnused);
    }

    // One page or two, or nothing at all: where no seed has changed something else has, and that is mostly on every page.
    bool ChangesLittle(BuildInputs inputs)
    {
        if (Before is null)
            return false;
        var same = inputs.Keys.Count(seed => Before.Seeds.TryGetValue(seed.Key, out var known) && known.Key == seed.Value);
        var changed = Math.Max(inputs.Keys.Count, Before.Seeds.Count) - same;
        return changed > 0 ? changed <= FewPages : Before.Head.Key == inputs.Key;
    }

    void Keep(RecordHead head, Dictionary<string, SeedRecord> seeds)
    {
        if (Before is { Changes: var changes })
        {
            changes.AddSeeds(Before.Seeds, seeds);
            changes.AddFiles(output.Changes);
            if (changes.AreFew(seeds.Count, output.Files))
            {
                records.Write(Before.Whole, head, changes);
                return;
            }
        }

        records.Write(head, seeds, [.. output.All]);
    }

    RecordHead HeadOf(BuildInputs inputs, PlannedSite site, SitePlan plan, ImmutableArray<Diagnostic> said, BuildCounts counts)
    {
        var ofPages = site.Pages.SelectMany(page => page.Kept?.Said ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = said.Where(d => !ofPages.Contains(d)).ToImmutableArray();
        return new RecordHead
        {
            Key = inputs.KeyWith(site.Seeds.Select(seed => KeyValuePair.Create(seed.Path, seed.Key!))), // whoever asks has checked it
            Shared = plan.Shared,
            Searched = searched,
            // After a clean build there may be files that a later one has to remove.
            Manifest = request.Clean ? default : output.ManifestStamp,
            Counts = counts,
            Said = others.All(d => DiagnosticRecords.CanKeep(d, "")) ? others : null,
        };
    }

    static Dictionary<string, SeedRecord> SeedsOf(PlannedSite site) =>
        site.Seeds.ToDictionary(seed => seed.Path, seed => new SeedRecord(seed.Key!, seed.Newspaper?.Kept), StringComparer.Ordinal); // whoever asks has checked it

    static Dictionary<string, string> SearchKeys(PlannedSite site, SearchPlan search) => search.Pages.ToDictionary(
        source => source,
        source => ProgramCode.Print.With(site.KeyOf(source)).With(search.PrintOf(source)).Value.ToString("x16", CultureInfo.InvariantCulture),
        StringComparer.Ordinal);
}
