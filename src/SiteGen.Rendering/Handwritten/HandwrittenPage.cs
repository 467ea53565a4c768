using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A page that somebody wrote for the site, such as “About us”.</summary>
public sealed record HandwrittenPage
{
    public required string Title { get; init; }

    /// <summary>Its folder below the base path, without slashes at the ends.</summary>
    public required string Slug { get; init; }

    /// <summary>Its place in the menu; equals stand in the order of their titles.</summary>
    public int Order { get; init; }

    public string? Description { get; init; }

    public required string Markdown { get; init; }

    public required SourceText Source { get; init; }
}
