using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>All issues, oldest first; pages without a date come last, as one undated issue.</summary>
public sealed record Archive
{
    public required ImmutableArray<Issue> Issues { get; init; }
}

/// <summary>The paper of one day.</summary>
public sealed record Issue
{
    /// <summary>Null: the pages whose date nobody knows.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>No page of the issue prints this date, an editor inferred it.</summary>
    public required bool DateIsInferred { get; init; }

    /// <summary>The folder of its addresses: <c>2031-02-01</c> or <c>undated</c>.</summary>
    public required string Segment { get; init; }

    public required ImmutableArray<PageEntry> Pages { get; init; }
}

/// <summary>A page in the archive, without its text: that is read again when the page is rendered.</summary>
public sealed record PageEntry
{
    /// <summary>The seed's file name with its folders below the seeds folder; the key to the reading.</summary>
    public required string Source { get; init; }

    public required DateOnly? Date { get; init; }

    public required bool DateIsInferred { get; init; }

    /// <summary>Null when it is printed nowhere and the editor does not know it.</summary>
    public required string? PageNumber { get; init; }

    public required string? Section { get; init; }

    /// <summary>The folder of its address below the issue's: the page number, or the seed's stem in its place.</summary>
    public required string Segment { get; init; }

    public required string IssueSegment { get; init; }

    /// <summary>Banners of the page, as printed.</summary>
    public required ImmutableArray<string> Banners { get; init; }

    /// <summary>Staff lines, as printed.</summary>
    public required ImmutableArray<string> Staff { get; init; }

    public required ImmutableArray<ArticleEntry> Articles { get; init; }

    /// <summary>The printed page as images and PDF.</summary>
    public ImmutableArray<Picture> Scans { get; init; } = [];

    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>Its key and address under the base path: <c>2031-02-01/02/</c>.</summary>
    public string Address => $"{IssueSegment}/{Segment}/";
}

/// <summary>An article in the archive: what lists, links and feeds need, without its text.</summary>
public sealed record ArticleEntry
{
    /// <summary>Its key and address under the base path: <c>2031-02-01/02/k3f9abcd/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its place among the articles of its page, from 0.</summary>
    public required int Index { get; init; }

    public required string Slug { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>What lists, feeds and titles call it; for an article without a headline a label that is no headline.</summary>
    public required string Label { get; init; }

    /// <summary>Places in the label where a line may begin; see <see cref="SiteGen.Editions.Joints"/>.</summary>
    public ImmutableArray<int> Joints { get; init; } = [];

    public string? Kicker { get; init; }

    public string? Headline { get; init; }

    public string? Deck { get; init; }

    /// <summary>The first sentences of its lead or body, cut at a sentence end or comma, at most 120 characters.</summary>
    public required string Opening { get; init; }

    /// <summary>Characters of its text that are no white space.</summary>
    public required int Length { get; init; }

    public bool HasPhoto { get; init; }

    public ImmutableArray<string> Reporters { get; init; } = [];

    public ImmutableArray<string> Correspondents { get; init; } = [];

    public ImmutableArray<string> Photographers { get; init; } = [];

    public string? ContinuedFrom { get; init; }

    public string? ContinuedOn { get; init; }

    public ArticleWord Word { get; init; } = ArticleWord.None;
}
