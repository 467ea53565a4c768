using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What an editor says of links; it goes before all that is worked out.</summary>
public sealed record EditorsWord
{
    public static EditorsWord None { get; } = new();

    /// <summary>The file that says it, for messages.</summary>
    public SourceText? Source { get; init; }

    /// <summary>These links are not made, in either direction.</summary>
    public ImmutableArray<LinkRule> Forbid { get; init; } = [];

    /// <summary>These articles are linked, in both directions.</summary>
    public ImmutableArray<LinkRule> Force { get; init; } = [];

    /// <summary>Other names for people, topics and series.</summary>
    public ImmutableArray<RenameRule> Rename { get; init; } = [];

    /// <summary>Names that are one person's; a single name: all who have it are one person.</summary>
    public ImmutableArray<MergeRule> Merge { get; init; } = [];

    /// <summary>Of one name, the holders of these offices are people of their own.</summary>
    public ImmutableArray<SplitRule> Split { get; init; } = [];
}

/// <param name="From">The address of an article, such as <c>2031-02-01/02/k3f9abcd/</c>.</param>
/// <param name="To">Another, or the name of a person, topic or series.</param>
public sealed record LinkRule(string From, string To, string Reason, TextSpan Span);

public sealed record RenameRule(string Name, string To, TextSpan Span);

public sealed record MergeRule(ImmutableArray<string> Names, TextSpan Span);

/// <param name="Offices">Each a part of an office's wording.</param>
public sealed record SplitRule(string Name, ImmutableArray<string> Offices, TextSpan Span);
