namespace SiteGen.Editions;

/// <summary>What the editor knows of one seed and the page may not print.</summary>
public sealed record PageFacts
{
    public DateOnly? Date { get; init; }

    public DateBasis DateBasis { get; init; } = DateBasis.Printed;

    public string? PageNumber { get; init; }

    public string? Section { get; init; }
}

/// <summary>What a date rests on. An inferred one orders and addresses, but is never shown or emitted as a fact.</summary>
public enum DateBasis
{
    Printed,
    Inferred,
}
