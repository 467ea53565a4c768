using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.Browser.Tests;

/// <summary>Serves a folder on the loopback as a static host would: an address with a closing slash is its index.html, and what is
/// not there is 404.html.</summary>
sealed class FolderServer : IDisposable
{
    readonly string folder;
    readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FolderServer(string folder)
    {
        this.folder = folder;
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        _ = AcceptAsync();
    }

    /// <summary>With a closing slash.</summary>
    public string Address { get; }

    public void Dispose() => listener.Dispose();

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var request = await reader.ReadLineAsync();
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            if (request?.Split(' ') is not [_, var target, _])
                return;
            var path = Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
            var file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            var isThere = File.Exists(file);
            var body = await File.ReadAllBytesAsync(isThere ? file : Path.Combine(folder, "404.html"));
            var head = $"HTTP/1.1 {(isThere ? "200 OK" : "404 Not Found")}\r\nContent-Type: {TypeOf(isThere ? file : ".html")}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(body);
        }
    }

    static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".xml" => "application/xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => "application/octet-stream",
    };
}
