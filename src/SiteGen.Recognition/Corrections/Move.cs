using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>One thing that an editor wants otherwise than it is recognised. All the rest stays, and gets better with the recogniser.</summary>
public sealed record Move
{
    /// <summary>The code of the message that a move changes nothing.</summary>
    public const string ChangesNothing = "SG1510";

    /// <summary>What is moved, or what gets another role; empty for a move of a whole article.</summary>
    public ImmutableArray<QuotedLines> Lines { get; init; } = [];

    /// <summary>Null: the role that the lines have.</summary>
    public Role? Role { get; init; }

    /// <summary>The lines belong to the page.</summary>
    public FurnitureKind? Furniture { get; init; }

    /// <summary>A line of the article that they belong to, best its headline's; null: the article where they stand.</summary>
    public NamedLine? Article { get; init; }

    /// <summary>The lines begin an article of their own.</summary>
    public bool IsNewArticle { get; init; }

    /// <summary>A line of the block behind which they stand.</summary>
    public NamedLine? After { get; init; }

    /// <summary>A line of the paragraph that they go on with.</summary>
    public NamedLine? Joins { get; init; }

    /// <summary>Here an article of its own begins.</summary>
    public QuotedLines? Split { get; init; }

    /// <summary>The whole article that this line stands in goes on behind <see cref="Article"/>.</summary>
    public QuotedLines? Merge { get; init; }

    public ArticleKind? Kind { get; init; }

    public ImmutableArray<string>? Reporters { get; init; }

    public ImmutableArray<string>? Correspondents { get; init; }

    public ImmutableArray<string>? Photographers { get; init; }

    /// <summary>Where it stands in the corrections file.</summary>
    public required TextSpan Place { get; init; }
}

/// <summary>A line of the page that names what stands on it.</summary>
/// <param name="Place">Where it stands in the corrections file.</param>
public readonly record struct NamedLine(int Line, TextSpan Place);
