using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>What the paper says of an article after it was published.</summary>
public sealed record ArticleWord
{
    /// <summary>The text is no longer given; its address says so.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Search engines should leave it alone; readers of the paper still find it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<CorrectionNotice> Notices { get; init; } = [];

    public static ArticleWord None { get; } = new();
}

/// <summary>A mistake that the paper admits, and the day on which it did.</summary>
public sealed record CorrectionNotice(DateOnly Date, string Text);
