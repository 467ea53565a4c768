using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A reflowed piece of an article: one paragraph, one headline, one caption.</summary>
/// <param name="Source">Where it stands in the page's text, in reading order; together the spans hold every character of
/// <paramref name="Text"/> that is no white space, once and in order.</param>
public sealed record Block(Role Role, string Text, ImmutableArray<TextSpan> Source)
{
    /// <summary>That it has this role.</summary>
    public Decision Reading { get; init; } = Decision.Certain;

    /// <summary>That it belongs to this article.</summary>
    public Decision Membership { get; init; } = Decision.Certain;

    /// <summary>That it begins and ends where the paper's own paragraph does.</summary>
    public Decision Extent { get; init; } = Decision.Certain;

    /// <summary>It breaks off in the middle of a sentence, and nothing on the page goes on with it.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The photo that a caption speaks of, where the editor has it.</summary>
    public Picture? Picture { get; init; }

    public bool IsDoubtful => Reading.IsDoubtful || Membership.IsDoubtful || Extent.IsDoubtful;
}

/// <summary>What belongs to the page and to no article: the folio, the staff line, a page-wide banner.</summary>
public sealed record Furniture(FurnitureKind Kind, string Text, ImmutableArray<TextSpan> Source)
{
    /// <summary>That it belongs to the page and to no article.</summary>
    public Decision Reading { get; init; } = Decision.Certain;
}

public enum FurnitureKind
{
    /// <summary>Date, page number, section, staff.</summary>
    Folio,
    /// <summary>A slogan or series title over the whole page or over several articles.</summary>
    Banner,
    Other,
}
