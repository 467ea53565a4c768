using System.Text.RegularExpressions;

namespace SiteGen.Linking;

/// <summary>A pattern whose every match holds one of a few words. These are found many times faster than the pattern, which is tried
/// only where one of them stands.</summary>
/// <param name="Before">How many characters of a match stand before the word at most.</param>
sealed record Landmark(Regex Pattern, int Before, params string[] Words)
{
    /// <summary>The same as the pattern's own.</summary>
    public IEnumerable<Match> Matches(string text) => IndexOfAny(text) is >= 0 and var first ? Matches(text, first) : [];

    IEnumerable<Match> Matches(string text, int word)
    {
        for (var at = 0; word >= 0 && Pattern.Match(text, at + Math.Max(0, word - Before)) is { Success: true } match; word = IndexOfAny(text.AsSpan(at)))
        {
            yield return match;
            at = match.Index + match.Length;
        }
    }

    readonly string[] notLatin = [.. Words.Where(word => !char.IsAscii(word[0]))];

    // Of so few and short words each is found faster by itself than all at once, and most pages have no Latin letter.
    int IndexOfAny(ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var word in text.ContainsAnyInRange('A', 'z') ? Words : notLatin)
        {
            var before = first < 0 ? text : text[..Math.Min(text.Length, first + word.Length - 1)];
            first = before.IndexOf(word) is >= 0 and var at ? at : first;
        }

        return first;
    }
}
