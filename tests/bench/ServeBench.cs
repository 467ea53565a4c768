using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Bench;

/// <summary>What an editor waits for: from the saved file to the message that an open page gets, and to the page that it loads then.</summary>
static partial class ServeBench
{
    const int Saves = 15;

    /// <param name="folder">A paper with its config; its seeds are changed.</param>
    public static async Task RunAsync(string program, string folder, string what)
    {
        var start = ProgramStart.Of(program, folder, "serve", "--port", "0");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            var site = new Uri((await process.StandardOutput.ReadLineAsync() ?? "").Split(' ')[0]);
            var ready = clock.Elapsed;
            using var client = new HttpClient();
            var (page, seed) = await PageAsync(client, site, folder);
            var text = await File.ReadAllTextAsync(seed);
            Print(what, "seed", ready, process, await MeasureAsync(client, page, number => File.WriteAllTextAsync(seed, Changed(text, number)), "reload"));
            await File.WriteAllTextAsync(seed, text);
            await Task.Delay(1000);
            var styles = Path.Combine(folder, "templates", "broadsheet", "assets", "broadsheet.css");
            Directory.CreateDirectory(Path.GetDirectoryName(styles)!);
            var css = await client.GetStringAsync(new Uri(site, "assets/broadsheet.css"));
            await File.WriteAllTextAsync(styles, css);
            await Task.Delay(2000);
            Print(what, "styles", ready, process, await MeasureAsync(client, page, number => File.WriteAllTextAsync(styles, $"{css}\n/* {number} */"), "styles"));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    // The newest page of the paper, and the seed that the preview says it comes from.
    static async Task<(Uri Page, string Seed)> PageAsync(HttpClient client, Uri site, string folder)
    {
        var home = await client.GetStringAsync(site);
        var page = new Uri(site, PageLink.Match(home).Groups[1].Value);
        var seed = Uri.UnescapeDataString(ReviewOf.Match(await client.GetStringAsync(page)).Groups[1].Value);
        return (page, Path.Combine(folder, "seeds", seed));
    }

    // A word more at the end of the text's longest line, which is in the middle of some article.
    static string Changed(string text, int number)
    {
        var line = text.Split('\n').MaxBy(l => l.Length)!;
        return text.Replace(line, $"{line.TrimEnd()}第{number}次。", StringComparison.Ordinal);
    }

    static async Task<List<(double Told, double Loaded)>> MeasureAsync(HttpClient client, Uri page, Func<int, Task> save, string awaited)
    {
        var times = new List<(double, double)>();
        for (var i = 0; i < Saves; i++)
        {
            var shown = (await client.GetStringAsync(page)).Split("<script src=\"/_preview/live.js\"")[^1];
            var query = string.Join('&', Data.Matches(shown).Select(match => $"{match.Groups[1].Value}={Uri.EscapeDataString(match.Groups[2].Value)}"));
            using var events = await client.GetStreamAsync(new Uri(page, "/_preview/events?" + query));
            using var reader = new StreamReader(events);
            await reader.ReadLineAsync();
            await Task.Delay(150);
            var start = Stopwatch.GetTimestamp();
            await save(i);
            while (await reader.ReadLineAsync() != "event: " + awaited)
            {
            }

            var told = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            await client.GetStringAsync(page);
            times.Add((told, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        return times;
    }

    static void Print(string what, string saved, TimeSpan ready, Process process, List<(double Told, double Loaded)> times)
    {
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,9} {saved,-8} {ready.TotalSeconds,8:0.00} {times[0].Loaded,9:0.0} {Median(times.Select(t => t.Told)),9:0.0} {Median(times.Select(t => t.Loaded)),9:0.0} {times.Max(t => t.Loaded),9:0.0} {process.WorkingSet64 / 1e6,8:0}"));
    }

    public static void PrintHead() => Console.WriteLine($"{"articles",9} {"saved",-8} {"ready s",8} {"first ms",9} {"told ms",9} {"loaded ms",9} {"worst ms",9} {"MB",8}");

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Saves / 2);

    [GeneratedRegex("""href="([^"]*/\d{4}-\d\d-\d\d/[^/"#]+/)["#]""")]
    static partial Regex PageLink { get; }

    [GeneratedRegex("""data-review="[^"]*seed=([^"]+)""")]
    static partial Regex ReviewOf { get; }

    [GeneratedRegex("""data-(\w+)="([^"]*)""")]
    static partial Regex Data { get; }
}
