using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>What several articles have in common and the paper itself gives a name: a topic, an organisation, a place or a series.</summary>
public sealed record Subject
{
    public required SubjectKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Under the base path: <c>topics/k3f9abcd/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>In reading order: by number where the series has numbers, else oldest first.</summary>
    public required ImmutableArray<SubjectMember> Members { get; init; }
}

/// <param name="Article">Its address.</param>
/// <param name="Proof">The words that make it one.</param>
public sealed record SubjectMember(string Article, Proof Proof);

public enum SubjectKind
{
    Topic,
    Organisation,
    Place,
    Series,
}
