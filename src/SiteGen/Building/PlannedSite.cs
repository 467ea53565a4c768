using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A site as far as it is known without rendering a file of it.</summary>
/// <param name="Plan">Null where something stands in its way.</param>
sealed record PlannedSite(ImmutableArray<ReadSeed> Seeds, ImmutableArray<NewspaperPage> Pages, Archive Archive, SitePlan? Plan)
{
    readonly Lazy<Dictionary<string, NewspaperPage>> bySource = new(() => Pages.ToDictionary(page => page.Entry.Source, StringComparer.Ordinal));

    /// <summary>Of all that a page of the paper was read from; null where that is not known.</summary>
    public string? KeyOf(string source) => bySource.Value.GetValueOrDefault(source)?.Key;

    /// <summary>The text that an item is rendered from, by its <see cref="PlannedFile.Source"/>. It may come from the disk each time.</summary>
    public Page Reading(string source) => bySource.Value[source].Reading();
}
