using System.Collections.Immutable;
using SiteGen.Rendering;

namespace SiteGen.Publish;

/// <summary>Addresses that readers may have kept.</summary>
static class Addresses
{
    const string Page = "index.html";

    /// <summary>Those that the branch has and the site hasn't, but for those that the table knows to be gone.</summary>
    public static ImmutableArray<string> Vanished(PublishedBranch branch, Func<string, bool> isInSite, RedirectTable redirects)
    {
        var gone = redirects.Entries.Where(entry => entry.To is null).Select(entry => entry.From).ToHashSet(StringComparer.Ordinal);
        return [.. branch.Files.Keys.Where(path => IsPage(path) && !isInSite(path)).Select(Of).Where(address => !gone.Contains(address)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Something moved from there, or from where the table leads.</summary>
    public static bool LeadsTo(IReadOnlyDictionary<string, string> moved, string address, RedirectTable redirects)
    {
        for (var left = redirects.Entries.Length; left >= 0 && !moved.ContainsKey(address); left--)
        {
            if (redirects.Entries.FirstOrDefault(entry => entry.From == address)?.To is not { } next)
                return false;
            address = next;
        }

        return moved.ContainsKey(address);
    }

    public static string FileOf(string address) => address + Page;

    /// <summary>The address above: of an article its page, of a page its issue.</summary>
    public static string Above(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];

    static bool IsPage(string path) => path == Page || path.EndsWith("/" + Page, StringComparison.Ordinal);

    static string Of(string path) => path[..^Page.Length];
}
