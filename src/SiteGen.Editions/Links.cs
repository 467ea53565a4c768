using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>The second table beside the archive: what leads from an article to what, keyed by the article's address, and the
/// people, topics and series that articles lead to. Its tables may make what they hold when it is asked for.</summary>
public sealed record Links
{
    public required IReadOnlyDictionary<string, ImmutableArray<Link>> ByArticle { get; init; }

    readonly Lazy<ImmutableArray<Person>> people = new([]);
    readonly Lazy<ImmutableArray<Subject>> subjects = new([]);
    readonly ILinkIndex? index;

    /// <summary>Who holds an office in the archive, by name. Of a large archive <see cref="Index"/> says the most needed sooner.</summary>
    public ImmutableArray<Person> People
    {
        get => people.Value;
        init => people = new(value);
    }

    /// <summary>Topics, organisations, places and series, by kind and name. As with people.</summary>
    public ImmutableArray<Subject> Subjects
    {
        get => subjects.Value;
        init => subjects = new(value);
    }

    /// <summary>Who and what has a page, and fingerprints of what links say.</summary>
    public ILinkIndex Index
    {
        get => index ?? new LinkIndex(this);
        init
        {
            index = value;
            people = new(() => [.. value.People.Select(p => value.PersonAt(p.Address))]);
            subjects = new(() => [.. value.Subjects.Select(s => value.SubjectAt(s.Address))]);
        }
    }

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
