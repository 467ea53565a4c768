using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Bench;

/// <summary>Builds an archive as its users would, after each kind of change, and prints what that costs.</summary>
static class BuildBench
{
    const string Theme = "templates/broadsheet/pages/article.sbnhtml";

    public static void PrintHead() =>
        Console.WriteLine($"{"articles",9} {"build",-16} {"wall s",8} {"cpu s",8} {"peak MB",8} {"written",8}  result");

    /// <param name="folder">Where there is nothing yet.</param>
    public static void Run(string program, string folder, int articles, int runs)
    {
        var costs = new Dictionary<string, List<Cost>>();
        ArchiveComposer.Compose(folder, articles);
        var page = Directory.GetFiles(Path.Combine(folder, "seeds"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(articles / 12);
        var text = File.ReadAllText(page);
        var article = Path.Combine(folder, Theme);
        for (var run = 0; run < runs; run++)
        {
            Forget(folder, "_site", ".sitegen");
            Measure("full");
            Forget(folder, "_site");
            foreach (var record in Directory.GetFiles(Path.Combine(folder, ".sitegen")))
                File.Delete(record);
            Measure("pages known");
            Measure("nothing changed");
            File.WriteAllText(page, text + $"\n县里把第{run}批名单公布了。\n");
            Measure("one page");
            var issue = ArchiveComposer.AddIssue(folder, articles);
            Measure("one issue added");
            Directory.Delete(issue, recursive: true);
            Measure("one removed");
            Directory.CreateDirectory(Path.GetDirectoryName(article)!); // a full path
            File.WriteAllText(article, File.ReadAllText(Path.Combine(Path.GetDirectoryName(program)!, Theme)) + $"<!-- {run} -->\n");
            Measure("one template");
            Forget(folder, "templates");
            File.WriteAllText(page, text);
        }

        foreach (var (what, all) in costs)
        {
            var median = all.OrderBy(c => c.Wall).ElementAt(all.Count / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles,9} {what,-16} {median.Wall,8:0.00} {median.Cpu,8:0.00} {all.Max(c => c.PeakMegabytes),8:0} {median.Written,8}  {median.Result}"));
        }

        void Measure(string what)
        {
            if (!costs.TryGetValue(what, out var all))
                costs.Add(what, all = []);
            all.Add(Build(program, folder));
        }
    }

    /// <summary>The same articles through Hugo, where it is installed, as a ratio.</summary>
    public static void CompareWithHugo(string program, string folder, int articles, int runs)
    {
        var (own, hugo) = (Directory.CreateDirectory(Path.Combine(folder, "own")).FullName, Directory.CreateDirectory(Path.Combine(folder, "hugo")).FullName);
        ArchiveComposer.Compose(own, articles);
        ArchiveComposer.ComposeForHugo(hugo, articles);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            Forget(own, "_site", ".sitegen");
            Forget(hugo, "public", "resources");
            ours.Add(Build(program, own).Wall);
            theirs.Add(Time("hugo", hugo, "--quiet"));
        }

        var (we, they) = (ours.Order().ElementAt(runs / 2), theirs.Order().ElementAt(runs / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles,9} full build, ours {we:0.00} s, Hugo's {they:0.00} s: {we / they:0.00} of it"));
    }

    public static bool HasHugo => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "hugo")));

    public static Cost Build(string program, string folder)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(ProgramStart.Of(program, folder, "build", "--timings")) ?? throw new InvalidOperationException("The program did not start.");
        var messages = process.StandardError.ReadToEndAsync();
        var result = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The build ended with {process.ExitCode}:\n{messages.Result}");
        // peak N MB of memory, N s of processor time
        var cost = messages.Result.Split('\n').First(l => l.StartsWith("peak", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = result.Split('\n')[0];
        // …, N written, N removed
        var written = int.Parse(line.Split(", ")[^2].Split(' ')[0], CultureInfo.InvariantCulture);
        return new Cost(wall, double.Parse(cost[5], CultureInfo.InvariantCulture), double.Parse(cost[1], CultureInfo.InvariantCulture), written, line);
    }

    static double Time(string program, string folder, string argument)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, [argument]) { WorkingDirectory = folder }) ?? throw new InvalidOperationException("The program did not start.");
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    static void Forget(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Directory.Exists(Path.Combine(folder, name)))
                Directory.Delete(Path.Combine(folder, name), recursive: true);
        }
    }
}

readonly record struct Cost(double Wall, double Cpu, double PeakMegabytes, int Written, string Result);
