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
    const int Updates = 9;
    const double Megabyte = 1024 * 1024;

    public static void Run(int[] sizes)
    {
        Console.WriteLine($"{"articles",9} {"link s",8} {"cpu s",7} {"us/article",11} {"own MB",8} {"kept MB",8} {"profiles MB",12} {"issue ms",9} {"page ms",8} {"save ms",8} {"MB",5} {"read ms",8} {"then ms",8} {"links",8}");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
            ArchiveComposer.Compose(folder, size);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (archive, profiles) = Read(Path.Combine(folder, "seeds"));
            Directory.Delete(folder, recursive: true);
            var read = GC.GetTotalMemory(forceFullCollection: true);
            var times = new List<double>();
            var worked = new List<double>();
            var peak = 0L;
            var links = Links.None;
            for (var run = 0; run < Runs; run++)
            {
                links = Links.None;
                var start = GC.GetTotalMemory(forceFullCollection: true);
                using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - start), null, 0, 20);
                var busy = Process.GetCurrentProcess().TotalProcessorTime;
                var clock = Stopwatch.StartNew();
                links = Linker.Link(archive, profiles).Value;
                times.Add(clock.Elapsed.TotalSeconds);
                worked.Add((Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds);
            }

            var median = times.Order().ElementAt(Runs / 2);
            links = Links.None;
            var empty = GC.GetTotalMemory(forceFullCollection: true);
            var ledger = new LinkLedger(EditorsWord.None);
            var keys = profiles.Keys.ToDictionary(source => source, source => source, StringComparer.Ordinal);
            links = ledger.Update(archive, keys, source => profiles[source]).Value.Links;
            var kept = GC.GetTotalMemory(forceFullCollection: true) - empty;
            var what = Describe(links);
            var (issue, page) = Update(ledger, archive, keys, profiles);
            var disk = OnDisk(ledger, archive, keys, profiles);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9} {median,8:0.00} {worked.Order().ElementAt(Runs / 2),7:0.00} {median * 1e6 / size,11:0.0} {peak / Megabyte,8:0} {kept / Megabyte,8:0} {(read - before) / Megabyte,12:0} {issue,9:0.0} {page,8:0.0} {disk.Save,8:0.0} {disk.Bytes / Megabyte,5:0} {disk.Read,8:0.0} {disk.Update,8:0.0} {disk.Links,8:0.0}"));
            Console.WriteLine($"          {what}");
        }
    }

    // What it costs to link an archive again to which an issue was added, and one of which a page was read anew.
    static (double Issue, double Page) Update(LinkLedger ledger, Archive archive, Dictionary<string, string> keys, Dictionary<string, PageProfile> profiles)
    {
        var (issues, pages) = (new List<double>(), new List<double>());
        for (var run = 0; run < Updates; run++)
        {
            var at = archive.Issues.Length * (run + 1) / Updates - 1;
            ledger.Update(archive with { Issues = archive.Issues.RemoveAt(at) }, keys, source => profiles[source]);
            issues.Add(Time(() => ledger.Update(archive, keys, source => profiles[source])));
            keys[archive.Issues[at].Pages[run % archive.Issues[at].Pages.Length].Source] += "'";
            pages.Add(Time(() => ledger.Update(archive, keys, source => profiles[source])));
        }

        return (issues.Order().ElementAt(Updates / 2), pages.Order().ElementAt(Updates / 2));
    }

    // A build of which one page is another: the ledger is read, brought up to date, asked what is to be made anew, and saved. The links of one issue are
    // made.
    static (double Save, double Bytes, double Read, double Update, double Links) OnDisk(LinkLedger ledger, Archive archive, Dictionary<string, string> keys, Dictionary<string, PageProfile> profiles)
    {
        var memoryDisk = new DirectoryInfo("/dev/shm");
        var path = Path.Combine(memoryDisk.Exists ? memoryDisk.FullName : Path.GetTempPath(), $"sitegen-ledger-{Environment.ProcessId}");
        var (saves, reads, updates, links) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        Save(path, ledger);
        var bytes = new FileInfo(path).Length;
        for (var run = 0; run < Updates; run++)
        {
            var at = archive.Issues.Length * (run + 1) / Updates - 1;
            keys[archive.Issues[at].Pages[0].Source] += "'";
            GC.Collect();
            reads.Add(Time(() => ledger = LinkLedger.Read(File.ReadAllBytes(path), EditorsWord.None)!));
            var found = Links.None;
            updates.Add(Time(() => found = ledger.Update(archive, keys, source => profiles[source]).Value.Links));
            links.Add(Time(() => Ask(found, archive)));
            saves.Add(Time(() => Save(path, ledger)));
        }

        File.Delete(path);
        return (saves.Order().ElementAt(Updates / 2), bytes, reads.Order().ElementAt(Updates / 2), updates.Order().ElementAt(Updates / 2), links.Order().ElementAt(Updates / 2));
    }

    static void Save(string path, LinkLedger ledger)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        ledger.Save(file);
    }

    static void Ask(Links links, Archive archive)
    {
        var sum = 0UL;
        foreach (var article in archive.Issues.SelectMany(issue => issue.Pages).SelectMany(page => page.Articles))
            sum += links.Index.FingerprintOf(article.Address);
        foreach (var article in archive.Issues[^1].Pages.SelectMany(page => page.Articles))
            sum += (ulong)links.Of(article.Address).Length;
        foreach (var person in links.Index.People)
            sum += person.Fingerprint;
        foreach (var subject in links.Index.Subjects)
            sum += subject.Fingerprint;
        GC.KeepAlive(sum);
    }

    static double Time(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalMilliseconds;
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
