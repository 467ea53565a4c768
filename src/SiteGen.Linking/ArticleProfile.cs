using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>What linking needs to know of a page once its text is let go.</summary>
/// <param name="Source">The seed's path, the key of the page.</param>
public sealed record PageProfile(string Source, ImmutableArray<ArticleProfile> Articles);

/// <summary>What linking needs to know of an article.</summary>
public sealed record ArticleProfile
{
    /// <summary>Its headline folded to letters and digits; empty without one.</summary>
    public required string TitleKey { get; init; }

    /// <summary>The character bigrams of its text, hashed and sorted; kept only where a jump note asks for its other part.</summary>
    public ImmutableArray<int> Bigrams { get; init; } = [];

    /// <summary>Its text stops in the middle of a sentence.</summary>
    public bool EndsOpen { get; init; }
}
