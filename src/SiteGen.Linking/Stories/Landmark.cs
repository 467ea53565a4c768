using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Linking;

/// <summary>A pattern whose every match holds one of a few words. These are found many times faster than the pattern, which is tried
/// only where one of them stands.</summary>
/// <param name="Before">How many characters of a match stand before the word at most.</param>
sealed record Landmark(Regex Pattern, int Before, params string[] Words)
{
    readonly SearchValues<string> words = SearchValues.Create(Words, StringComparison.Ordinal);

    /// <summary>The same as the pattern's own.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAny(words) is >= 0 and var word;)
        {
            if (Pattern.Match(text, at + Math.Max(0, word - Before)) is not { Success: true } match)
                yield break;
            yield return match;
            at = match.Index + match.Length;
        }
    }
}
