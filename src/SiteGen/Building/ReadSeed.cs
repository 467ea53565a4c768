using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A seed as far as it is read: a page of the paper, or a hand-written page.</summary>
sealed record ReadSeed
{
    public NewspaperPage? Newspaper { get; init; }

    public HandwrittenPage? Handwritten { get; init; }
}

/// <summary>A newspaper page: the light records that the archive and linking keep, and its text, which is fetched when it is rendered.</summary>
sealed record NewspaperPage(PageEntry Entry, PageProfile Profile, Func<Page> Reading)
{
    public required int Doubts { get; init; }
}
