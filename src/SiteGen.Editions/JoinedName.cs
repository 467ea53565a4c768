namespace SiteGen.Editions;

/// <summary>Whose a name under articles is.</summary>
/// <param name="Name">The name that the page has.</param>
/// <param name="Person">The address of the person with an office who it is; null where it is none.</param>
public sealed record JoinedName(string Name, string? Person);

/// <summary>What a name under an article says of its bearer.</summary>
public enum BylineRole
{
    Reporter,
    Correspondent,
    Photographer,
}
