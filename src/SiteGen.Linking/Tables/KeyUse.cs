using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>That an article has a figure, a name or a quoted term, and where.</summary>
/// <param name="Text">Its number among the texts of the article's record.</param>
readonly record struct KeyUse(KeyKind Kind, int Text, TextSpan Source);
