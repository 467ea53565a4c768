namespace SiteGen.Editions;

/// <summary>That an article says something of a day.</summary>
/// <param name="To">The last of the days; the same as the first where it is one.</param>
/// <param name="Words">The day, as printed: 昨日, 8日, on Tuesday.</param>
/// <param name="IsInferred">The words were read with the help of an issue date that is inferred.</param>
/// <param name="Proof">The sentence.</param>
public sealed record DatedSentence(DateOnly From, DateOnly To, string Words, bool IsInferred, Proof Proof);
