using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>An article as it stands on one page, with its text.</summary>
public sealed record Article
{
    /// <summary>Counts within the page: a1, a2, …</summary>
    public required string Id { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>In reading order: kicker, headline, deck, byline, lead, body …</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    public ImmutableArray<string> Reporters { get; init; } = [];

    public ImmutableArray<string> Correspondents { get; init; } = [];

    public ImmutableArray<string> Photographers { get; init; } = [];

    /// <summary>The page number that a jump note "continued from" names, as printed.</summary>
    public string? ContinuedFrom { get; init; }

    /// <summary>The page number that a jump note "continued on" names, as printed.</summary>
    public string? ContinuedOn { get; init; }

    /// <summary>That this is its headline, or that it has none.</summary>
    public Decision Headline { get; init; } = Decision.Certain;

    /// <summary>How much of its text is likely to belong to it, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
