using System.Text.RegularExpressions;

namespace SiteGen.Tests.Serve;

/// <summary>A page that is open, as far as the preview knows of it: what it shows, and the messages that come.</summary>
sealed partial class Tab(Uri address, string page) : IDisposable
{
    // The disk has its own mind about when it tells of a change, and a machine may be busy.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(400);

    // A connection of its own, which is cut when the tab is closed.
    readonly HttpClient client = new();
    StreamReader? events;
    Task<string?>? line;

    public string Page { get; } = page;

    /// <summary>Connects, so that what happens from now on is told.</summary>
    public async Task<Tab> ListenAsync()
    {
        var shown = Page[Page.IndexOf("<script src=\"/_preview/live.js\"", StringComparison.Ordinal)..];
        var query = string.Join('&', Data.Matches(shown).Select(match => $"{match.Groups[1].Value}={Uri.EscapeDataString(System.Net.WebUtility.HtmlDecode(match.Groups[2].Value))}"));
        events = new StreamReader(await client.GetStreamAsync(new Uri(address, "/_preview/events?" + query), TestContext.Current.CancellationToken));
        await ReadLineAsync(Patience);
        return this;
    }

    /// <summary>The next message: its name and its data.</summary>
    public async Task<(string Name, string Data)> NextAsync()
    {
        var name = "";
        var data = new List<string>();
        while (true)
        {
            switch (await ReadLineAsync(Patience))
            {
                case null:
                    Assert.Fail("The preview ended the connection.");
                    break;
                case ['e', 'v', 'e', 'n', 't', ':', ' ', .. var word]:
                    name = word;
                    break;
                case ['d', 'a', 't', 'a', ':', ' ', .. var text]:
                    data.Add(text);
                    break;
                case "" when name.Length > 0:
                    return (name, string.Join('\n', data));
            }
        }
    }

    /// <summary>No message comes for a while.</summary>
    public async Task HearsNothingAsync()
    {
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            while (await ReadLineAsync(Silence) is "" or ":")
            {
            }
        });
    }

    public void Dispose() => client.Dispose();

    // A line that was waited for in vain is waited for again.
    async Task<string?> ReadLineAsync(TimeSpan patience)
    {
        line ??= events!.ReadLineAsync(TestContext.Current.CancellationToken).AsTask(); // listening
        var read = await line.WaitAsync(patience, TestContext.Current.CancellationToken);
        line = null;
        return read;
    }

    [GeneratedRegex("""data-(\w+)="([^"]*)""")]
    static partial Regex Data { get; }
}
