namespace SiteGen.Rendering;

/// <summary>Where a term stands.</summary>
/// <param name="Text">The text, as <see cref="FreshTexts"/> counts them.</param>
/// <param name="Place">The place in it.</param>
readonly record struct TextPlace(int Text, int Place);
