namespace SiteGen.Rendering;

/// <summary>A place of a row, the rank of the term there, and that of the term behind it.</summary>
readonly record struct TermPlace(int Place, int First, int Second);
