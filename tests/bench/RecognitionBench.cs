using System.Diagnostics;
using System.Globalization;
using SiteGen.Linking;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Bench;

/// <summary>What recognising and profiling one page after the other costs on one thread, after warm-up.</summary>
static class RecognitionBench
{
    const int Rounds = 9;

    // As the aim is stated.
    const double Characters = 6000;

    /// <param name="folder">Of pages; without one they are composed.</param>
    public static void Run(string? folder)
    {
        var pages = folder is null ? Compose() : Read(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages of {pages.Average(p => p.Text.Length):0} characters; medians of {Rounds} rounds, for {Characters} characters"));
        Measure("recognise", pages, page => PageRecognizer.Recognize(page, saysWhy: false));
        var read = pages.Select(page => (page.Path, page.Text, Page: PageRecognizer.Recognize(page, saysWhy: false).Value)).ToArray();
        Measure("profile", read, page => Profiler.Profile(page.Path, page.Page));

        void Measure<T>(string what, T[] items, Func<T, object> work)
        {
            var (times, allocated) = (new List<double>(), new List<double>());
            var scale = Characters / pages.Sum(p => (double)p.Text.Length);
            // The first rounds are compiled while they run.
            for (var round = -Rounds; round < Rounds; round++)
            {
                var (clock, bytes) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
                foreach (var item in items)
                    work(item);
                if (round < 0)
                    continue;
                times.Add(clock.Elapsed.TotalMilliseconds * scale);
                allocated.Add((GC.GetAllocatedBytesForCurrentThread() - bytes) * scale);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-10} {times.Order().ElementAt(Rounds / 2),6:0.000} ms (from {times.Min():0.000} to {times.Max():0.000}), {allocated.Order().ElementAt(Rounds / 2) / 1024,4:0} KB allocated"));
        }
    }

    static SourceText[] Compose()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
        ArchiveComposer.Compose(folder, 1000);
        var pages = Read(Path.Combine(folder, "seeds"));
        Directory.Delete(folder, recursive: true);
        return pages;
    }

    static SourceText[] Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new SourceText(file, File.ReadAllText(file)))];
}
