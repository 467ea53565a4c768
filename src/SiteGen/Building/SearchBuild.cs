using System.Collections.Concurrent;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Makes the index of the site's search: takes in each page once, then sorts and writes.</summary>
sealed class SearchBuild(SearchPlan search)
{
    readonly ConcurrentDictionary<string, PageTerms> terms = new(StringComparer.Ordinal);

    /// <summary>Safe to call from many threads at once.</summary>
    public void Read(string source, Page reading) => terms[source] = search.Read(source, reading);

    /// <returns>How many files it has.</returns>
    public Outcome<int> Write(OutputFolder output, ParallelOptions workers)
    {
        var files = Files(workers);
        Parallel.For(0, files.Count, workers, file => output.Stage(files.Make(file)));
        return Outcome.Of(files.Count);
    }

    /// <summary>The files, of which each is made when it is asked for. What was taken in is let go.</summary>
    public SearchFiles Files(ParallelOptions workers) => SearchIndex.Update(
        null,
        search,
        search.Sources.ToDictionary(source => source, _ => "", StringComparer.Ordinal),
        source => terms.TryRemove(source, out var own) ? own : throw new InvalidOperationException($"{source} was not taken in."),
        workers).Files;
}
