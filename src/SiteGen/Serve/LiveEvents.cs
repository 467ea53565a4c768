using System.Text;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Serve;

/// <summary>Tells an open page what has become of it, as server-sent events. The page says what it shows, so that nothing has to be
/// remembered of it, and a message that was lost is sent again when it connects anew.</summary>
static class LiveEvents
{
    public const string Address = "/_preview/events";

    // A connection that is dead is noticed only when something is written to it.
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static async Task AnswerAsync(HttpContext context, Preview preview, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var query = context.Request.Query;
        var tab = new OpenTab(Of("at"), Of("shows"), Of("styles"), Of("others"), Of("problems"));
        try
        {
            await SendAsync(context, "retry: 500\n\n", either.Token);
            while (true)
            {
                var outdated = preview.Current.Outdated;
                while (tab.Compare(preview) is (var next, { } message))
                {
                    tab = next;
                    await SendAsync(context, Format(message), either.Token);
                    if (message.Name == "reload")
                        return;
                }

                if (await Task.WhenAny(outdated, Task.Delay(Heartbeat, either.Token)) != outdated)
                    await SendAsync(context, ":\n\n", either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the preview ends.
        }

        string Of(string name) => query[name].ToString();
    }

    static string Format(LiveEvent message) =>
        $"event: {message.Name}\n{string.Concat(message.Data.Split('\n').Select(line => $"data: {line}\n"))}\n";

    static async Task SendAsync(HttpContext context, string text, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
        await context.Response.Body.FlushAsync(stop);
    }
}
