using System.Collections.Concurrent;
using SiteGen.Config;

namespace SiteGen.Check;

/// <summary>Where the site stands, and what an address in one of its pages leads to.</summary>
sealed class SiteAddress(string baseUrl)
{
    // The links of menus and lists stand in every page.
    readonly ConcurrentDictionary<string, Target> fromRoot = new(StringComparer.Ordinal);
    readonly Uri root = new(baseUrl.StartsWith('/') ? "http://site.invalid" + baseUrl : baseUrl);

    public string Base { get; } = BaseUrl.PathOf(baseUrl);

    /// <summary>Scheme and host, or null when nobody knows them yet.</summary>
    public string? Origin { get; } = baseUrl.StartsWith('/') ? null : new Uri(baseUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>The address of a file of the site as others know it; null while nobody knows the host.</summary>
    public string? Absolute(string path) => Origin is null ? null : Origin + Base + string.Join('/', AddressOf(path).Split('/').Select(Uri.EscapeDataString));

    /// <param name="page">The file that it stands in, below the site.</param>
    public Target Resolve(string link, string page) => link switch
    {
        ['#', ..] => new Target(TargetKind.Inside, page, Decode(link[1..])),
        ['/', ..] => fromRoot.GetOrAdd(link, Find, ""),
        _ => Find(link, page),
    };

    Target Find(string link, string page)
    {
        if (!Uri.TryCreate(new Uri(root, string.Join('/', page.Split('/').Select(Uri.EscapeDataString))), link, out var uri))
            return new Target(TargetKind.Broken, link, "");
        if (uri.Scheme is not ("http" or "https"))
            return new Target(TargetKind.Other, link, "");
        if (!uri.Authority.Equals(root.Authority, StringComparison.OrdinalIgnoreCase) || uri.Scheme != root.Scheme)
            return new Target(TargetKind.Outside, uri.AbsoluteUri, "");
        var path = uri.AbsolutePath;
        // Another site may stand on the same host, but only who names the host can mean it.
        if (!path.StartsWith(Base, StringComparison.Ordinal))
            return new Target(link.Contains("//", StringComparison.Ordinal) ? TargetKind.Outside : TargetKind.OutOfBase, uri.AbsoluteUri, "");
        return new Target(TargetKind.Inside, Decode(path[Base.Length..]), Decode(uri.Fragment.TrimStart('#')));
    }

    /// <summary>The address of a page below the base path: its folder.</summary>
    public static string AddressOf(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}

enum TargetKind
{
    Inside,
    /// <summary>The same host, but not below the site's path.</summary>
    OutOfBase,
    Outside,
    /// <summary>No place on the web, such as mailto: or data:.</summary>
    Other,
    Broken,
}

/// <param name="Path">Below the site for what lies inside, else the address.</param>
readonly record struct Target(TargetKind Kind, string Path, string Fragment);
