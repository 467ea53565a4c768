using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Makes the index of the site's search: takes in each page that the last one did not have, then sorts and writes.</summary>
/// <param name="before">The last index; null where there is none.</param>
/// <param name="keys">See <see cref="SearchIndex.Unknown"/>.</param>
sealed class SearchBuild(SearchPlan search, SearchState? before, IReadOnlyDictionary<string, string> keys)
{
    // Of some thirty thousand articles; what fewer leave is not worth the time.
    const int ManyPages = 5000;

    readonly ConcurrentDictionary<string, PageTerms> terms = new(StringComparer.Ordinal);
    readonly IReadOnlySet<string> unknown = SearchIndex.Unknown(before, search, keys);

    /// <summary>An index of all pages.</summary>
    public SearchBuild(SearchPlan search)
        : this(search, null, search.Pages.ToDictionary(source => source, _ => "", StringComparer.Ordinal))
    {
    }

    /// <summary>It has to read this page.</summary>
    public bool Needs(string source) => unknown.Contains(source);

    /// <summary>Safe to call from many threads at once.</summary>
    public void Read(string source, Page reading) => terms[source] = search.Read(source, reading);

    public Outcome<SearchIndex> Write(OutputFolder output, ParallelOptions workers)
    {
        var isLarge = terms.Count > ManyPages;
        var index = Make(workers);
        // The terms of all texts are garbage now: what is left to do fits into their room.
        if (isLarge)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        var said = new ImmutableArray<Diagnostic>[index.Files.Count];
        Parallel.For(0, said.Length, workers, i => said[i] = Write(index.Files, i, output));
        return Outcome.Of(index, said.SelectMany(d => d));
    }

    static ImmutableArray<Diagnostic> Write(SearchFiles files, int i, OutputFolder output)
    {
        FileSources? sources = files.PrintOf(i) is { } print ? new FileSources(print, default) : null;
        if (sources is not null && output.Standing(files.PathOf(i)) is { } same && same.Record.Sources == sources)
        {
            output.Keep(same);
            return [];
        }

        var file = files.Make(i);
        if (!file.HasErrors)
            output.Stage(file.Value, sources);
        file.Value?.Dispose();
        return file.Diagnostics;
    }

    /// <summary>The index, whose files are each made when it is asked for. What was taken in is let go.</summary>
    public SearchIndex Make(ParallelOptions workers) => SearchIndex.Update(
        before, search, keys, source => terms.TryRemove(source, out var own) ? own : throw new InvalidOperationException($"{source} was not taken in."), workers);
}
