using System.Buffers;

namespace SiteGen.Config;

static class BaseUrl
{
    static readonly SearchValues<char> NeverInAPath = SearchValues.Create("?# \"<>\\");

    /// <summary>The path of a normalized address, with a slash at both ends.</summary>
    public static string PathOf(string normalized) => normalized.StartsWith('/') ? normalized : new Uri(normalized).AbsolutePath;

    /// <summary>The address with a closing slash, or null where it is none that a site can stand at.</summary>
    public static string? Normalize(string text)
    {
        if (text.AsSpan().ContainsAny(NeverInAPath))
            return null;
        var closed = text.EndsWith('/') ? text : text + "/";
        if (closed.StartsWith('/'))
            return closed.StartsWith("//", StringComparison.Ordinal) ? null : closed;
        return Uri.TryCreate(closed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri?.Host.Length > 0 ? closed : null;
    }
}
