using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A line of a page, or the part of it that is one thing, and where the reading put it: into a block of an article, or to the
/// page's furniture.</summary>
/// <param name="Line">Lines count from 1.</param>
/// <param name="Start">Where in the line's text the part begins; 0 where the line does.</param>
public sealed record PlacedLine(int Line, int Start, string Text)
{
    public Article? Article { get; init; }

    public Block? Block { get; init; }

    public Furniture? Furniture { get; init; }
}
