using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The terms of the texts of a page: of what belongs to no article, and of its articles from the last.</summary>
public sealed class PageTerms
{
    internal PageTerms(TermRow row, ImmutableArray<int> ends) => (Row, Ends) = (row, ends);

    /// <summary>Of all texts, one behind the other. Each ends with a gap.</summary>
    internal TermRow Row { get; }

    /// <summary>Where the texts end.</summary>
    internal ImmutableArray<int> Ends { get; }
}
