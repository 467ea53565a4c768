using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Bench;

/// <summary>What linking alone costs: the pages are read and profiled first, their texts let go.</summary>
static class LinkBench
{
    const int Runs = 3;
    const double Megabyte = 1024 * 1024;

    public static void Run(int[] sizes)
    {
        Console.WriteLine($"{"articles",9} {"link s",8} {"us/article",11} {"own MB",8} {"profiles MB",12}  links");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
            ArchiveComposer.Compose(folder, size);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (archive, profiles) = Read(Path.Combine(folder, "seeds"));
            Directory.Delete(folder, recursive: true);
            var read = GC.GetTotalMemory(forceFullCollection: true);
            var times = new List<double>();
            var peak = 0L;
            var links = Links.None;
            for (var run = 0; run < Runs; run++)
            {
                links = Links.None;
                var start = GC.GetTotalMemory(forceFullCollection: true);
                using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - start), null, 0, 20);
                var clock = Stopwatch.StartNew();
                links = Linker.Link(archive, profiles).Value;
                times.Add(clock.Elapsed.TotalSeconds);
            }

            var median = times.Order().ElementAt(Runs / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9} {median,8:0.00} {median * 1e6 / size,11:0.0} {peak / Megabyte,8:0} {(read - before) / Megabyte,12:0}  {Describe(links)}"));
        }
    }

    // The composed pages name nobody with an office and quote nothing.
    static string Enrich(string name, string text)
    {
        var dice = new Dice(name.Aggregate(20310101UL, (hash, c) => (hash * 31) + c));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].EndsWith('。') && lines[i].Length > 8 && dice.Below(3) == 0)
                lines[i] += $"{dice.Pick(Places)}县委书记{dice.Pick(Surnames)}{dice.Pick(Given)}{dice.Pick(Given)}表示，“{dice.Pick(Given)}{dice.Pick(Given)}{dice.Pick(Numbers)}联{dice.Pick(Given)}”活动已有{100 + dice.Below(9900)}户参加。";
        }

        return string.Join('\n', lines);
    }

    static readonly string[] Places = ["青禾", "白石", "云湖", "南浦", "北渡", "金穗"];
    static readonly string[] Surnames = ["王", "李", "陆", "傅", "邵", "章", "尹", "贺", "雷", "庄", "顾", "温"];
    static readonly string[] Given = ["文", "岚", "清", "舟", "溪", "远", "海", "棠", "安", "枫", "明", "川"];
    static readonly string[] Numbers = ["三", "五", "百", "千", "万"];

    static string Describe(Links links) => string.Join(", ", links.ByArticle.Values.SelectMany(l => l).CountBy(l => l.Kind).OrderBy(k => k.Key).Select(k => $"{k.Value} {k.Key}")) + $"; {links.People.Length} people, {links.Subjects.Length} subjects";

    static (Archive, Dictionary<string, PageProfile>) Read(string seeds)
    {
        var entries = new ConcurrentBag<PageEntry>();
        var profiles = new ConcurrentDictionary<string, PageProfile>(StringComparer.Ordinal);
        Parallel.ForEach(Directory.EnumerateFiles(seeds, "*.txt", SearchOption.AllDirectories), path =>
        {
            var name = Path.GetRelativePath(seeds, path);
            var page = PageRecognizer.Recognize(new SourceText(name, Enrich(name, File.ReadAllText(path)))).Value;
            entries.Add(ArchiveAssembly.Enter(new ReadPage(name, page, new PageFacts())).Value);
            profiles[name] = Profiler.Profile(name, page);
        });
        return (ArchiveAssembly.Assemble(entries).Value, profiles.ToDictionary(StringComparer.Ordinal));
    }
}
