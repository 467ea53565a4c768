using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Serve.Reviewing;

/// <summary>Lets only this machine's own user in: requests that come from this machine, to an address of it, from a page of ours.</summary>
sealed class ReviewGuard
{
    static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Stands in our pages only, and no other site can read them; anew with each start.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The host is checked too: another site can let its own name lead to this machine.</summary>
    public static bool IsOfThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsOwnName(context);

    public static bool IsOwnName(HttpContext context) => OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request that changes something comes from one of our pages.</summary>
    public bool IsOurs(HttpContext context, string? token)
    {
        var headers = context.Request.Headers;
        return (headers.Origin.Count == 0 || headers.Origin == $"{context.Request.Scheme}://{context.Request.Host}")
            && (headers["Sec-Fetch-Site"].Count == 0 || headers["Sec-Fetch-Site"] == "same-origin")
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(Token));
    }
}
