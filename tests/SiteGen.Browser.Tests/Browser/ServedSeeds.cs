using Microsoft.Playwright;
using SiteGen.Tests;

namespace SiteGen.Browser.Tests;

/// <summary>The paper of the seeds in a folder of its own, while an editor works on it: served by the program, and a browser.</summary>
public sealed class ServedSeeds : IAsyncLifetime
{
    readonly Chromium chromium = new();
    readonly CancellationTokenSource stop = new();
    readonly StringWriter errors = new();
    Task<ExitCode> running = Task.FromResult(ExitCode.Good);

    public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;

    /// <summary>With a closing slash.</summary>
    public string Address { get; private set; } = "";

    public string Errors => errors.ToString();

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        if (Chromium.Path is null)
            return;
        foreach (var file in Directory.GetFiles(Repository.Seeds).Append(Path.Combine(Repository.Root, "site.config.json")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(Path.GetRelativePath(Repository.Root, file)))!);
            File.Copy(file, At(Path.GetRelativePath(Repository.Root, file)));
        }

        var output = new FirstLine();
        running = CommandLine.RunAsync(["serve", "--port", "0", "--base-url", "/paper/"], new Terminal(output, TextWriter.Synchronized(errors), Folder), stop.Token);
        var first = await await Task.WhenAny(output.Line, running.ContinueWith(r => $"ended with {r.Result}: {errors}", TaskScheduler.Default));
        Address = new Uri(first.Split(' ')[0]).ToString();
    }

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>A window of its own, with nothing remembered.</summary>
    public async Task<IBrowserContext> WindowAsync() => await chromium.Browser.NewContextAsync();

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    sealed class FirstLine : StringWriter
    {
        readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override void WriteLine(string? value) => line.TrySetResult(value ?? "");
    }
}
