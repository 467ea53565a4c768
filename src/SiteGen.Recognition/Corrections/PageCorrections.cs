using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A page as an editor wants it read: from its first line to its last, which line is what, and in which article; or only the
/// moves that make it right.</summary>
public sealed record PageCorrections
{
    public required ImmutableArray<CorrectedArticle> Articles { get; init; }

    /// <summary>From its first line to its last; else only what is otherwise, which may be nothing.</summary>
    public bool SaysAll { get; init; } = true;

    /// <summary>Instead of all of the page: what is otherwise than it is recognised.</summary>
    public ImmutableArray<Move> Moves { get; init; } = [];

    public ImmutableArray<CorrectedBlock<FurnitureKind>> Furniture { get; init; } = [];
}

/// <summary>Whatever is null is read from the article's own lines, as on a page without corrections.</summary>
public sealed record CorrectedArticle
{
    public required ImmutableArray<CorrectedBlock<Role>> Blocks { get; init; }

    public ArticleKind? Kind { get; init; }

    public ImmutableArray<string>? Reporters { get; init; }

    public ImmutableArray<string>? Correspondents { get; init; }

    public ImmutableArray<string>? Photographers { get; init; }

    /// <summary>Empty where the article continues no other page.</summary>
    public string? ContinuedFrom { get; init; }

    /// <summary>Empty where no other page continues the article.</summary>
    public string? ContinuedOn { get; init; }
}

public sealed record CorrectedBlock<TRole>(TRole Role, ImmutableArray<QuotedLines> Lines)
    where TRole : struct, Enum
{
    /// <summary>The photo of a caption.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Where the corrections file names it.</summary>
    public TextSpan PicturePlace { get; init; }
}

/// <summary>A run of lines of the page and the first characters of it, by which a page that has changed is noticed.</summary>
/// <param name="First">Lines count from 1.</param>
/// <param name="StartsInside">The quote does not begin the first line but cuts it: the run starts there.</param>
/// <param name="Place">Where it stands in the corrections file.</param>
public sealed record QuotedLines(int First, int Last, string Quote, bool StartsInside, TextSpan Place);
