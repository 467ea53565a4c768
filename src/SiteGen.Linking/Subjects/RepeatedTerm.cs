using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>A term that an article repeats, without quotation marks.</summary>
/// <param name="IsInTitle">It stands in the headline, the line above it or the line below.</param>
/// <param name="Sentence">That has it first.</param>
/// <param name="Source">Of the paragraph.</param>
public sealed record RepeatedTerm(string Text, bool IsInTitle, string Sentence, TextSpan Source);
