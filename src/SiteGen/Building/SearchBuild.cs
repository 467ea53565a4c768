using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Makes the index of the site's search: reads each page once, sorts, writes.</summary>
static class SearchBuild
{
    /// <returns>How many files it has.</returns>
    public static Outcome<int> Run(SearchPlan search, Dictionary<string, Page> readings, OutputFolder output, ParallelOptions workers)
    {
        var files = Files(search, readings, workers);
        Parallel.For(0, files.Count, workers, file => output.Stage(files.Make(file)));
        return Outcome.Of(files.Count);
    }

    /// <summary>The files, of which each is made when it is asked for.</summary>
    public static SearchFiles Files(SearchPlan search, Dictionary<string, Page> readings, ParallelOptions workers)
    {
        var terms = Map(search.Sources.Length, page => search.Read(page, readings[search.Sources[page]]), workers);
        var postings = search.Sort(terms);
        var lists = Map(postings.Parts, postings.Write, workers);
        return search.Files(postings, lists);
    }

    static T[] Map<T>(int count, Func<int, T> make, ParallelOptions workers)
    {
        var made = new T[count];
        Parallel.For(0, count, workers, i => made[i] = make(i));
        return made;
    }
}
