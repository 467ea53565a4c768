using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>The second table beside the archive: what leads from an article to what, keyed by the article's address.</summary>
public sealed record Links
{
    public required FrozenDictionary<string, ImmutableArray<Link>> ByArticle { get; init; }

    public ImmutableArray<Link> Of(string articleAddress) => ByArticle.GetValueOrDefault(articleAddress, []);

    public static Links None { get; } = new() { ByArticle = FrozenDictionary<string, ImmutableArray<Link>>.Empty };
}

public sealed record Link
{
    public required LinkKind Kind { get; init; }

    /// <summary>The address under the base path, or null when what it speaks of is not in the archive.</summary>
    public required string? Target { get; init; }

    /// <summary>The title of the target, or the page that a jump note names.</summary>
    public required string Title { get; init; }

    /// <summary>Why, in words; empty for a jump without a target.</summary>
    public string Reason { get; init; } = "";

    public double Score { get; init; }

    /// <summary>Sentences or terms that prove it.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
}

public enum LinkKind
{
    ContinuedFrom,
    ContinuedOn,
}
