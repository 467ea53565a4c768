using SiteGen.Cache;
using SiteGen.Editions;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A seed as far as it is read: a page of the paper, or a hand-written page.</summary>
sealed record ReadSeed
{
    /// <summary>By its path below the seeds folder.</summary>
    public required string Path { get; init; }

    /// <summary>Of all that it was read from; null where that is not known.</summary>
    public required string? Key { get; init; }

    public NewspaperPage? Newspaper { get; init; }

    public HandwrittenPage? Handwritten { get; init; }
}

/// <summary>A newspaper page: the light record that the archive keeps; what linking asks for once, and its text, which is fetched when it is rendered.</summary>
sealed record NewspaperPage(PageEntry Entry, HeldProfile Profile, Func<Page> Reading)
{
    /// <summary>See <see cref="ReadSeed.Key"/>.</summary>
    public string? Key { get; init; }

    public required int Doubts { get; init; }

    /// <summary>What may stand in for it in the next build; null where it has to be read each time.</summary>
    public KeptEntry? Kept { get; init; }
}
