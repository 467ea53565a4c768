using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>One page as the recogniser (and, where there is one, the editor) reads it.</summary>
public sealed record Page
{
    /// <summary>The seed's file name, without folders.</summary>
    public required string Source { get; init; }

    public PageHeader Header { get; init; } = new();

    public ImmutableArray<Article> Articles { get; init; } = [];

    public ImmutableArray<Furniture> Furniture { get; init; } = [];

    /// <summary>Where the lines of its text begin; a block's spans say with it on which lines it was printed.</summary>
    public ImmutableArray<int> LineStarts { get; init; } = [];
}

/// <summary>What the page itself prints about its issue; null where it prints nothing.</summary>
public sealed record PageHeader
{
    public string? Newspaper { get; init; }

    public DateOnly? Date { get; init; }

    public string? PageNumber { get; init; }

    public string? Section { get; init; }

    /// <summary>As printed, one entry a person or duty.</summary>
    public ImmutableArray<string> Staff { get; init; } = [];
}
