using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Bench;

// Composes an archive of N articles from invented text, builds it as a user would, and prints what that cost.
// dotnet run -c Release --project tests/bench -- 1000 10000
// dotnet run -c Release --project tests/bench -- link 10000 100000      measures linking alone
// dotnet run -c Release --project tests/bench -- compose FOLDER 1000    leaves the archive there, to look at it or to profile its build
// dotnet run -c Release --project tests/bench -- serve seeds 10000       measures the preview, from a saved file to the page that an editor sees
// dotnet run -c Release --project tests/bench -- queries 10000            asks the search of such an archive 200 times (needs Node)
if (args is ["compose", var target, var count])
{
    ArchiveComposer.Compose(target, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["link", .. var linked])
{
    LinkBench.Run([.. linked.Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    return 0;
}

var asksQueries = args is ["queries", ..];
var serves = args is ["serve", ..];
var sizes = serves ? [] : asksQueries ? [int.Parse(args[1], CultureInfo.InvariantCulture)] : args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [1000];
var runs = asksQueries ? 1 : 3;

var root = FindRoot();
// As it ships: a native program where one was published, else one that is compiled ahead of time and needs the runtime.
var native = Path.Combine(root, "artifacts", "native", "SiteGen");
var portable = Path.Combine(root, "artifacts", "publish", "SiteGen", $"release_{RuntimeInformation.RuntimeIdentifier}", "SiteGen.dll");
var program = File.Exists(native) ? native : portable;
if (!File.Exists(program))
{
    Console.Error.WriteLine($"Publish the program first: dotnet publish src/SiteGen -r {RuntimeInformation.RuntimeIdentifier} -p:PublishAot=true -o artifacts/native");
    Console.Error.WriteLine($"or, without a C compiler:   dotnet publish src/SiteGen -r {RuntimeInformation.RuntimeIdentifier} --no-self-contained -p:PackAsTool=false");
    return 2;
}

Console.WriteLine(Path.GetRelativePath(root, program));
var memoryDisk = new DirectoryInfo("/dev/shm");
var scratch = Directory.CreateDirectory(Path.Combine(memoryDisk.Exists ? memoryDisk.FullName : Path.GetTempPath(), $"sitegen-bench-{Environment.ProcessId}"));
try
{
    if (serves)
        ServeBench.PrintHead();
    foreach (var what in serves ? args[1..] : [])
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch.FullName, what)).FullName;
        if (what == "seeds")
            CopySeeds(root, folder);
        else
            ArchiveComposer.Compose(folder, int.Parse(what, CultureInfo.InvariantCulture));
        await ServeBench.RunAsync(program, folder, what);
    }

    if (serves)
        return 0;
    Console.WriteLine($"{Environment.ProcessorCount} processors, in {scratch.FullName}; median of {runs} runs in fresh folders");
    Console.WriteLine($"{"articles",9} {"build",-10} {"wall s",8} {"cpu s",8} {"peak MB",8} {"search ms",10} {"files",6} {"MB",6}  result");
    foreach (var size in sizes)
    {
        var full = new List<Run>();
        var same = new List<Run>();
        for (var run = 0; run < runs; run++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(scratch.FullName, "paper")).FullName;
            ArchiveComposer.Compose(folder, size);
            full.Add(Build(program, folder));
            same.Add(Build(program, folder));
            if (asksQueries)
                Ask(root, folder);
            Directory.Delete(folder, recursive: true);
        }

        Print(size, "full", full);
        Print(size, "unchanged", same);
    }
}
finally
{
    scratch.Delete(recursive: true);
}

return 0;

static void Print(int size, string what, List<Run> runs)
{
    var median = runs.OrderBy(r => r.Wall).ElementAt(runs.Count / 2);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{size,9} {what,-10} {median.Wall,8:0.00} {median.Cpu,8:0.00} {median.PeakMegabytes,8:0} {runs.Select(r => r.Search).Order().ElementAt(runs.Count / 2),10:0} {median.IndexFiles,6} {median.IndexMegabytes,6:0.0}  {median.Result}"));
}

static Run Build(string program, string folder)
{
    var start = ProgramStart.Of(program, folder, "build", "--timings");
    var clock = Stopwatch.StartNew();
    using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    var messages = process.StandardError.ReadToEndAsync();
    var result = process.StandardOutput.ReadToEnd().Trim();
    process.WaitForExit();
    var wall = clock.Elapsed.TotalSeconds;
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"The build ended with {process.ExitCode}:\n{messages.Result}");
    // peak N MB of memory, N s of processor time
    var cost = messages.Result.Split('\n').First(l => l.StartsWith("peak", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    // search N ms N MB allocated
    var search = messages.Result.Split('\n').First(l => l.StartsWith("search", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    var index = new DirectoryInfo(Path.Combine(folder, "_site", "search", "data")).GetFiles();
    return new Run(
        wall, double.Parse(cost[5], CultureInfo.InvariantCulture), double.Parse(cost[1], CultureInfo.InvariantCulture),
        double.Parse(search[1], CultureInfo.InvariantCulture), index.Length, index.Sum(file => file.Length) / 1e6, result);
}

static void Ask(string root, string folder)
{
    using var process = Process.Start("node", [Path.Combine(root, "tests", "browser", "search.mjs"), Path.Combine(folder, "_site")]);
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException("Some queries were answered wrong.");
}

static void CopySeeds(string root, string folder)
{
    foreach (var file in Directory.GetFiles(Path.Combine(root, "seeds")).Append(Path.Combine(root, "site.config.json")))
    {
        var target = Path.Combine(folder, Path.GetRelativePath(root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}

static string FindRoot()
{
    var folder = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(folder, "SiteGen.sln")))
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("SiteGen.sln stands nowhere above.");
    return folder;
}

readonly record struct Run(double Wall, double Cpu, double PeakMegabytes, double Search, int IndexFiles, double IndexMegabytes, string Result);
