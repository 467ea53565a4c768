using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Bench;

// Composes an archive of N articles from invented text, builds it as a user would, and prints what that cost.
// dotnet run -c Release --project tests/bench -- 1000 10000
// dotnet run -c Release --project tests/bench -- hugo 10000             the same articles through Hugo, in turn
// dotnet run -c Release --project tests/bench -- recognise [FOLDER]      measures recognition and profiles alone, of composed pages or of those there
// dotnet run -c Release --project tests/bench -- link 10000 100000      measures linking alone
// dotnet run -c Release --project tests/bench -- search 10000           measures the search's index alone
// dotnet run -c Release --project tests/bench -- compose FOLDER 1000    leaves the archive there, to look at it or to profile its build
// dotnet run -c Release --project tests/bench -- serve seeds 10000       measures the preview, from a saved file to the page that an editor sees
// dotnet run -c Release --project tests/bench -- queries 10000            asks the search of such an archive 200 times (needs Node)
if (args is ["compose", var target, var count])
{
    ArchiveComposer.Compose(target, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["recognise", .. var from])
{
    RecognitionBench.Run(from is [var folder] ? folder : null);
    return 0;
}

if (args is ["link", .. var linked])
{
    LinkBench.Run([.. linked.Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    return 0;
}

if (args is ["search", .. var searched])
{
    SearchBench.Run(FindRoot(), [.. searched.Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    return 0;
}

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

var memoryDisk = new DirectoryInfo("/dev/shm");
var scratch = Directory.CreateDirectory(Path.Combine(memoryDisk.Exists ? memoryDisk.FullName : Path.GetTempPath(), $"sitegen-bench-{Environment.ProcessId}"));
Console.WriteLine($"{Path.GetRelativePath(root, program)}, {Environment.ProcessorCount} processors, in {scratch.FullName}");
try
{
    if (args is ["serve", .. var served])
        await ServeAsync(served);
    else if (args is ["queries", var asked])
        Ask(int.Parse(asked, CultureInfo.InvariantCulture));
    else if (args is ["hugo", .. var compared])
        Compare(compared);
    else
        Build(args.Length > 0 ? args : ["1000"]);
}
finally
{
    scratch.Delete(recursive: true);
}

return 0;

void Build(string[] sizes)
{
    Console.WriteLine("medians of 3 runs, peaks are the highest; of more than 20,000 articles one run");
    BuildBench.PrintHead();
    foreach (var size in sizes.Select(a => int.Parse(a, CultureInfo.InvariantCulture)))
        BuildBench.Run(program, Fresh(size), size, RunsOf(size));
}

void Compare(string[] sizes)
{
    foreach (var size in sizes.Select(a => int.Parse(a, CultureInfo.InvariantCulture)))
    {
        if (!BuildBench.HasHugo)
        {
            Console.WriteLine("Hugo is not installed.");
            return;
        }

        BuildBench.CompareWithHugo(program, Fresh(size), size, RunsOf(size));
    }
}

async Task ServeAsync(string[] papers)
{
    ServeBench.PrintHead();
    foreach (var what in papers)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch.FullName, what)).FullName;
        if (what == "seeds")
            CopySeeds(root, folder);
        else
            ArchiveComposer.Compose(folder, int.Parse(what, CultureInfo.InvariantCulture));
        await ServeBench.RunAsync(program, folder, what);
    }
}

void Ask(int size)
{
    var folder = Fresh(size);
    ArchiveComposer.Compose(folder, size);
    BuildBench.Build(program, folder);
    using var process = Process.Start("node", [Path.Combine(root, "tests", "browser", "search.mjs"), Path.Combine(folder, "_site")]);
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException("Some queries were answered wrong.");
}

string Fresh(int size) => scratch.CreateSubdirectory(size.ToString(CultureInfo.InvariantCulture)).FullName;

static int RunsOf(int size) => size > 20_000 ? 1 : 3;

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
