using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A sentence or term of the paper that proves a link.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Article">The address of the article where it stands.</param>
/// <param name="Source">Where the paragraph that has it stands in the page's text, from its first character to its last; empty
/// where the page is not the one that the text was read from.</param>
public sealed record Proof(string Text, string Article, TextSpan Source);
