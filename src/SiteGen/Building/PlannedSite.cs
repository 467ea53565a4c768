using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A site as far as it is known without rendering a file of it.</summary>
/// <param name="Plan">Null where something stands in its way.</param>
sealed record PlannedSite(ImmutableArray<NewspaperPage> Pages, Archive Archive, SitePlan? Plan)
{
    readonly Lazy<Dictionary<string, Page>> readings = new(() => Pages.ToDictionary(page => page.Entry.Source, page => page.Reading, StringComparer.Ordinal));

    /// <summary>The texts that its items are rendered from, by their <see cref="PlannedFile.Source"/>.</summary>
    public Dictionary<string, Page> Readings => readings.Value;
}
