using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A question to the editor: what was decided, what else it might be, and why.</summary>
public sealed record Doubt
{
    public required DoubtKind Kind { get; init; }

    public required double Confidence { get; init; }

    /// <summary>The article that it stands in; null for furniture.</summary>
    public string? Article { get; init; }

    /// <summary>How many blocks it is about.</summary>
    public int Blocks { get; init; } = 1;

    /// <summary>Of the first of them.</summary>
    public required string Text { get; init; }

    /// <summary>In the order of the page.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    public required string Decided { get; init; }

    /// <summary>What comes next; null where nothing is near.</summary>
    public string? Otherwise { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

public enum DoubtKind
{
    /// <summary>Which article blocks belong to.</summary>
    Article,
    Headline,
    Role,
    /// <summary>Where a paragraph begins and ends.</summary>
    Paragraph,
    Furniture,
}
