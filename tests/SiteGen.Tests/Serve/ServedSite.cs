using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Serve;

/// <summary>A small paper while it is served. Disposing of it is Ctrl-C.</summary>
sealed partial class ServedSite : IAsyncDisposable
{
    public const string Story = "社区食堂开张\n\n本报讯（记者 林小满）昨日，青禾街的社区食堂开张，第一天来了三百人。\n";

    readonly CancellationTokenSource stop = new();
    readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    readonly FirstLine output = new();
    readonly StringWriter errors = new();
    Task<ExitCode> running = Task.FromResult(ExitCode.Good);

    ServedSite(SiteTest site) => Site = site;

    /// <summary>Its files.</summary>
    public SiteTest Site { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Opened in a browser by the program.</summary>
    public List<Uri> Opened { get; } = [];

    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    public static Task<ServedSite> StartAsync(params string[] options) => StartAsync(SiteTest.With(seeds: ("p.txt", Story)), options);

    public static async Task<ServedSite> StartAsync(SiteTest site, params string[] options)
    {
        var served = new ServedSite(site);
        var terminal = new Terminal(served.output, TextWriter.Synchronized(served.errors), site.Folder) { OpenInBrowser = address => { served.Opened.Add(address); return true; } };
        served.running = CommandLine.RunAsync(["serve", "--port", "0", .. options], terminal, served.stop.Token);
        var first = await await Task.WhenAny(served.output.Line, served.running.ContinueWith(r => $"ended with {r.Result}: {served.errors}", TaskScheduler.Default));
        served.Address = new Uri(first.Split(' ')[0]);
        return served;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders>? headers = null, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = content };
        headers?.Invoke(request.Headers);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>A page as a browser's tab that keeps it open.</summary>
    public async Task<Tab> OpenAsync(string path)
    {
        return new Tab(Address, await ReadAsync(path));
    }

    /// <summary>A file without what the preview adds to it.</summary>
    public async Task<byte[]> FileAsync(string path)
    {
        var bytes = await (await GetAsync(path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return path.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Added.Replace(Encoding.UTF8.GetString(bytes), "")) : bytes;
    }

    /// <summary>Sends the path as it is, which a client would tidy up.</summary>
    public async Task<string> GetRawAsync(string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Good, await running.WaitAsync(TimeSpan.FromSeconds(20)));
        return clock.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        client.Dispose();
        stop.Dispose();
        Site.Dispose();
    }

    [GeneratedRegex("<script src=\"/_preview/live.js\"[^>]*></script>\n")]
    static partial Regex Added { get; }

    sealed class FirstLine : StringWriter
    {
        readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override void WriteLine(string? value) => line.TrySetResult(value ?? "");
    }
}
