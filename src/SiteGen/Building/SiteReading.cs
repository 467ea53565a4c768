using System.Collections.Immutable;
using SiteGen.Config;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>All that a site is made from, as it was read.</summary>
/// <param name="Theme">Null where it cannot be read.</param>
sealed record SiteReading(SiteConfig Config, ImmutableArray<ReadSeed> Seeds, Theme? Theme)
{
    public RedirectTable Redirects { get; init; } = RedirectTable.None;
}
