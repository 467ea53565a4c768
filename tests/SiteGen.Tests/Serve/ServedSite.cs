using System.Net.Sockets;
using System.Text;

namespace SiteGen.Tests.Serve;

/// <summary>A small paper while it is served. Disposing of it is Ctrl-C.</summary>
sealed class ServedSite : IAsyncDisposable
{
    const string Story = "社区食堂开张\n\n本报讯（记者 林小满）昨日，青禾街的社区食堂开张，第一天来了三百人。\n";

    readonly SiteTest site = SiteTest.With(seeds: ("p.txt", Story));
    readonly CancellationTokenSource stop = new();
    readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    readonly FirstLine output = new();
    Task<ExitCode> running = Task.FromResult(ExitCode.Good);

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<ServedSite> StartAsync(params string[] options)
    {
        var served = new ServedSite();
        served.running = CommandLine.RunAsync(["serve", .. options], new Terminal(served.output, TextWriter.Null, served.site.Folder), served.stop.Token);
        var first = await await Task.WhenAny(served.output.Line, served.running.ContinueWith(r => $"ended with {r.Result}", TaskScheduler.Default));
        served.Address = new Uri(first.Split(' ')[0]);
        return served;
    }

    public string At(string path) => site.At(path);

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    /// <summary>Sends the path as it is, which a client would tidy up.</summary>
    public async Task<string> GetRawAsync(string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Good, await running.WaitAsync(TimeSpan.FromSeconds(20)));
        client.Dispose();
        stop.Dispose();
        site.Dispose();
    }

    sealed class FirstLine : StringWriter
    {
        readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override void WriteLine(string? value) => line.TrySetResult(value ?? "");
    }
}
