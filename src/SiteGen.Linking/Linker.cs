using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The archive to its links, a second table beside it; no article is changed.</summary>
public static class Linker
{
    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles)
    {
        var links = new Dictionary<string, ImmutableArray<Link>>(StringComparer.Ordinal);
        foreach (var issue in archive.Issues)
        {
            foreach (var (address, link) in Jumps.Find(issue, profiles))
                links[address] = [.. links.GetValueOrDefault(address, []), link];
        }

        return Outcome.Of(new Links { ByArticle = links.ToFrozenDictionary(StringComparer.Ordinal) });
    }
}
