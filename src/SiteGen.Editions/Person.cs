using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>Someone whom the paper names together with an office.</summary>
public sealed record Person
{
    public required string Name { get; init; }

    /// <summary>Under the base path: <c>people/k3f9abcd/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Oldest first; one a wording and standing, as first printed.</summary>
    public required ImmutableArray<OfficeRecord> Offices { get; init; }

    /// <summary>The articles that name the person, oldest first.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>Others of this name whom nothing in the paper shows to be the same person.</summary>
    public ImmutableArray<string> Namesakes { get; init; } = [];
}

/// <summary>That the paper of one day gives someone an office; neither the first nor the last day of holding it.</summary>
/// <param name="Title">The office, as printed.</param>
/// <param name="Date">Of the issue; null where nobody knows it.</param>
public sealed record OfficeRecord(string Title, OfficeStanding Standing, DateOnly? Date, bool DateIsInferred, Proof Proof)
{
    /// <summary>The last issue that says the same; null where only one does.</summary>
    public DateOnly? Until { get; init; }

    public bool UntilIsInferred { get; init; }
}

public enum OfficeStanding
{
    /// <summary>The paper names the person by it.</summary>
    Named,
    Appointed,
    /// <summary>A resignation from it was accepted.</summary>
    Resigned,
    Removed,
}
