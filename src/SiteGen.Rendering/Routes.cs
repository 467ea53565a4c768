using System.Buffers;
using SiteGen.Editions;

namespace SiteGen.Rendering;

/// <summary>Every address of the site. An address is relative to the base path and has a closing slash.</summary>
sealed class Routes
{
    public const string Archive = "archive/";
    public const string Authors = "authors/";
    public const string People = "people/";
    public const string Topics = "topics/";
    public const string Organisations = "organisations/";
    public const string Places = "places/";
    public const string Series = "series/";
    public const string Timeline = "timeline/";
    public const string Assets = "assets/";
    public const string Search = "search/";
    public const string SearchData = "search/data/";
    public const string Feed = "feed.xml";
    public const string Sitemap = "sitemap.xml";

    static readonly SearchValues<char> Plain =
        SearchValues.Create("/-_.~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public Routes(string baseUrl)
    {
        var scheme = baseUrl.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? 0 : baseUrl.IndexOf('/', scheme + 3);
        Origin = scheme < 0 ? null : path < 0 ? baseUrl : baseUrl[..path];
        var folders = path < 0 ? "" : baseUrl[path..].Trim('/');
        Base = folders.Length == 0 ? "/" : $"/{folders}/";
    }

    /// <summary>The base path, with a slash at both ends.</summary>
    public string Base { get; }

    /// <summary>Scheme and host, or null when nobody knows yet where the site will stand.</summary>
    public string? Origin { get; }

    /// <summary>Host and base path, as the site is known to search engines; null while nobody knows.</summary>
    public string? Host => Origin is null ? null : (Origin[(Origin.IndexOf("://", StringComparison.Ordinal) + 3)..] + Base).TrimEnd('/');

    public static string Author(string slug) => $"{Authors}{slug}/";

    /// <summary>A picture stands beside the page that it belongs to, under its own name.</summary>
    public static string Picture(PageEntry page, Picture picture) => page.Address + picture.Name;

    public static string Year(int year) => $"{Archive}{year:0000}/";

    /// <summary>What the articles say of the days of a month.</summary>
    public static string TimelineOf(int year, int month) => $"{Timeline}{year:0000}-{month:00}/";

    public static string MonthAnchor(int month) => $"m{month:00}";

    public static string FileOf(string address) => address + "index.html";

    /// <summary>The part of the feed that an issue is in once it is no longer among the newest.</summary>
    public static string FeedOf(IssueCard issue) => issue.Address + Feed;

    /// <summary>The article as data, beside its page.</summary>
    public static string DataOf(string address) => address + "index.json";

    /// <summary>The address of a page, or null of a file that is none.</summary>
    public static string? AddressOf(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : null;

    /// <summary>A long list goes on at <c>…/2/</c>.</summary>
    public static string Part(string address, int part) => part == 0 ? address : $"{address}{part + 1}/";

    public string Href(string address) => Base + Escape(address);

    public string? Absolute(string address) => Origin is null ? null : Origin + Href(address);

    /// <summary>The absolute address where it is known, else the one that starts with the base path.</summary>
    public string Best(string address) => Absolute(address) ?? Href(address);

    static string Escape(string address) =>
        address.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', address.Split('/').Select(Uri.EscapeDataString)) : address;
}
