using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>The second table beside the archive: what leads from an article to what, keyed by the article's address, and the
/// people, topics and series that articles lead to.</summary>
public sealed record Links
{
    public required IReadOnlyDictionary<string, ImmutableArray<Link>> ByArticle { get; init; }

    /// <summary>Who holds an office in the archive, by name.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Topics, organisations, places and series, by kind and name.</summary>
    public ImmutableArray<Subject> Subjects { get; init; } = [];

    /// <summary>What articles say of single days, by the first of them.</summary>
    public IReadOnlyDictionary<DateOnly, ImmutableArray<DatedSentence>> Days { get; init; } = ImmutableDictionary<DateOnly, ImmutableArray<DatedSentence>>.Empty;

    /// <summary>The largest sums of money of each issue, by its folder; largest first.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<NamedSum>> Sums { get; init; } = ImmutableDictionary<string, ImmutableArray<NamedSum>>.Empty;

    /// <summary>Names under articles that the editor joins, by the name as printed.</summary>
    public IReadOnlyDictionary<string, JoinedName> Joined { get; init; } = ImmutableDictionary<string, JoinedName>.Empty;

    /// <summary>Of these names those under articles in this role are people of their own.</summary>
    public ImmutableHashSet<(string Name, BylineRole Role)> Apart { get; init; } = [];

    public ImmutableArray<Link> Of(string articleAddress) => ByArticle.GetValueOrDefault(articleAddress, []);

    public static Links None { get; } = new() { ByArticle = ImmutableDictionary<string, ImmutableArray<Link>>.Empty };
}

public sealed record Link
{
    public required LinkKind Kind { get; init; }

    /// <summary>The address under the base path, or null when what it speaks of is not in the archive.</summary>
    public required string? Target { get; init; }

    /// <summary>The title of the target, or the page that a jump note names.</summary>
    public required string Title { get; init; }

    /// <summary>Why; empty for a jump without a target.</summary>
    public ImmutableArray<LinkReason> Reasons { get; init; } = [];

    public double Score { get; init; }

    public ImmutableArray<Proof> Evidence { get; init; } = [];
}

/// <summary>In the order in which an article shows them.</summary>
public enum LinkKind
{
    ContinuedFrom,
    ContinuedOn,
    /// <summary>The editor wants it.</summary>
    Chosen,
    SameStory,
    Series,
    Person,
    Topic,
    Organisation,
    Place,
    Related,
}
