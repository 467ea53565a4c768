using System.Text.RegularExpressions;

namespace SiteGen.Linking;

/// <summary>A pattern whose every match holds one of a few words. These are found many times faster than the pattern, which is tried
/// only where one of them stands.</summary>
/// <param name="Before">How many characters of a match stand before the word at most.</param>
sealed record Landmark(Regex Pattern, int Before, params string[] Words)
{
    /// <summary>The same as the pattern's own.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        for (var at = 0; IndexOfAny(text.AsSpan(at)) is >= 0 and var word;)
        {
            if (Pattern.Match(text, at + Math.Max(0, word - Before)) is not { Success: true } match)
                yield break;
            yield return match;
            at = match.Index + match.Length;
        }
    }

    // Of so few and short words each is found faster by itself than all at once.
    int IndexOfAny(ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var word in Words)
        {
            var before = first < 0 ? text : text[..Math.Min(text.Length, first + word.Length - 1)];
            first = before.IndexOf(word) is >= 0 and var at ? at : first;
        }

        return first;
    }
}
