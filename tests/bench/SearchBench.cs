using System.Diagnostics;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Rendering;

namespace SiteGen.Bench;

/// <summary>What the search's index alone costs, made anew and patched, for invented pages and for pages as varied as real ones.</summary>
static class SearchBench
{
    const int ArticlesPerPage = 6;
    const int PagesPerIssue = 8;
    const int Runs = 9;
    const double Megabyte = 1024 * 1024;

    static readonly ParallelOptions Workers = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public static void Run(string root, int[] sizes)
    {
        var theme = ReadTheme(Path.Combine(root, "templates", "broadsheet"));
        Console.WriteLine($"median of {Runs} updates each, in ms of processor time of all cores, with all files made");
        Console.WriteLine($"{"articles",9} {"text",-9} {"anew ms",8} {"MB alloc",9} {"files",6} {"MB",7} {"state MB",9} {"write",6} {"read",6} {"word",6} {"article",8} {"oldest",7} {"issue",6}");
        foreach (var size in sizes)
        {
            foreach (var isVaried in new[] { false, true })
                Measure(theme, size, isVaried);
        }
    }

    static void Measure(Theme theme, int size, bool isVaried)
    {
        var dice = new Dice(20310101);
        var text = new InventedText(dice);
        var varied = new VariedText(dice);
        var pages = Enumerable.Range(0, size / ArticlesPerPage).Select(i => PageOf(i, ArticlesPerPage)).ToList();
        var keys = pages.ToDictionary(page => page.Path, _ => "", StringComparer.Ordinal);
        var plan = Plan(theme, pages);
        var readings = pages.ToDictionary(page => page.Path, page => page.Page, StringComparer.Ordinal);
        var terms = plan.Sources.AsParallel().Select(source => (source, plan.Read(source, readings[source]))).ToDictionary(p => p.source, p => p.Item2);
        var (allocated, clock) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var index = SearchIndex.Update(null, plan, keys, source => terms[source], Workers);
        var bytes = Make(index.Files);
        var (anew, took) = (clock.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        clock.Restart();
        index = SearchIndex.Update(null, plan, keys, source => terms[source], Workers);
        Make(index.Files);
        anew = Math.Min(anew, clock.Elapsed.TotalMilliseconds);
        terms.Clear();

        var stream = new MemoryStream();
        var write = Median(_ =>
        {
            stream.SetLength(0);
            index.State.Write(stream);
        });
        var state = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        var read = Median(_ => SearchState.Read(state));
        var before = SearchState.Read(state)!;
        // A word; an article more; the same on the oldest page; an issue more.
        var word = Update(run => (pages.Count * (run + 1) / (Runs + 2), ArticlesPerPage));
        var article = Update(run => (pages.Count * (run + 1) / (Runs + 2), ArticlesPerPage + 1));
        var oldest = Update(_ => (0, ArticlesPerPage + 1));
        var issue = Update(_ => (pages.Count, ArticlesPerPage));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size,9} {(isVaried ? "varied" : "invented"),-9} {anew,8:0} {took / Megabyte,9:0} {index.Files.Count,6} {bytes / Megabyte,7:0.0} {stream.Length / Megabyte,9:0.0} {write,6:0} {read,6:0} {word,6:0} {article,8:0} {oldest,7:0} {issue,6:0}"));

        double Update(Func<int, (int Page, int Articles)> change) => Median(run =>
        {
            var (at, articles) = change(run);
            List<ReadPage> changed = [.. pages];
            Dictionary<string, string> own = new(keys, StringComparer.Ordinal);
            foreach (var i in at < pages.Count ? [at] : Enumerable.Range(at, PagesPerIssue))
            {
                var page = PageOf(i, articles);
                if (i < pages.Count)
                    page = page with { Page = page.Page with { Articles = [.. pages[i].Page.Articles[1..], .. page.Page.Articles[..(articles - ArticlesPerPage + 1)]] } };
                changed.RemoveAll(earlier => earlier.Path == page.Path);
                changed.Insert(i, page);
                own[page.Path] = "changed";
            }

            var next = Plan(theme, changed);
            return () => Make(SearchIndex.Update(before, next, own, source => next.Read(source, changed.Single(page => page.Path == source).Page), Workers).Files);
        });

        ReadPage PageOf(int number, int articles) => new(
            string.Create(CultureInfo.InvariantCulture, $"{number}.txt"),
            new Page { Source = string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), Articles = [.. Enumerable.Range(0, articles).Select(_ => Article())] },
            new PageFacts { Date = new DateOnly(1931, 1, 1).AddDays(number / PagesPerIssue), DateBasis = DateBasis.Printed, PageNumber = string.Create(CultureInfo.InvariantCulture, $"{1 + (number % PagesPerIssue):00}") });

        Article Article()
        {
            text.BeginStory();
            return new Article
            {
                Id = "a",
                Kind = ArticleKind.News,
                Reporters = [text.Name()],
                Blocks = [new Block(Role.Headline, text.Headline(), []), .. Enumerable.Range(0, 9).Select(_ => new Block(Role.Body, isVaried ? varied.Paragraph(105) : text.Paragraph(85), []))],
            };
        }
    }

    static double Median(Action<int> run) => Median(at => () => run(at));

    // What is prepared is not measured.
    static double Median(Func<int, Action> prepare)
    {
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var measured = prepare(run);
            // What else the machine does weighs less on it than on the clock.
            var busy = Process.GetCurrentProcess().TotalProcessorTime;
            measured();
            times.Add((Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds);
        }

        return times.Order().ElementAt(Runs / 2);
    }

    static long Make(SearchFiles files)
    {
        var bytes = 0L;
        Parallel.For(0, files.Count, Workers, file => Interlocked.Add(ref bytes, files.Make(file).Value.Content.Length));
        return bytes;
    }

    static SearchPlan Plan(Theme theme, IEnumerable<ReadPage> pages) => SitePlan.Make(
        new PaperSettings { Title = "青禾日报", Newspaper = "青禾日报", Language = "zh-CN", BaseUrl = "https://example.org/paper/" },
        ArchiveAssembly.Assemble(pages.Select(page => ArchiveAssembly.Enter(page).Value)).Value, Links.None, [], theme).Value.Search!;

    static Theme ReadTheme(string folder) => ThemeFiles.Read("broadsheet", [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => new Asset(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))]).Value;
}
