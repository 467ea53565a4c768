namespace SiteGen.Editions;

/// <summary>A sum of money that an article names.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Proof">The sentence.</param>
public sealed record NamedSum(string Words, double Amount, Proof Proof);
