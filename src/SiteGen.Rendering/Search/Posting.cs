namespace SiteGen.Rendering;

/// <summary>A place of a term, and what stands behind it.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Place">The place in it.</param>
/// <param name="First">The rank of the term.</param>
/// <param name="Second">The rank of the term behind it; 0 is the gap.</param>
readonly record struct Posting(int Article, int Place, int First, int Second);
