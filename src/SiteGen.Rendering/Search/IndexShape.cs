namespace SiteGen.Rendering;

/// <summary>What one must know to read the lists.</summary>
/// <param name="Count">How many articles there are.</param>
/// <param name="NumberBits">Bits of the number of an article.</param>
/// <param name="PlaceBits">Rice's parameter for places within an article.</param>
/// <param name="Names">The term of every number.</param>
sealed record IndexShape(int Count, int NumberBits, int PlaceBits, string?[] Names);
