using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>A pattern whose every match holds one of a few signs. These are found many times faster than the pattern, which is tried
/// only where one of them stands.</summary>
/// <param name="Before">How many characters of a match stand before the sign's word at most.</param>
sealed record Landmark(Regex Pattern, int Before, params LandmarkSign[] Signs)
{
    /// <summary>Where the first match is that does not begin before <paramref name="at"/>, which costs less than to make a <see cref="Match"/> of it.</summary>
    public TextSpan? Next(string text, int at)
    {
        if (IndexOfAny(text, at) is not (>= 0 and var sign))
            return null;
        var from = Math.Max(at, sign - Before);
        foreach (var match in Pattern.EnumerateMatches(text, from))
            return new TextSpan(match.Index, match.Index + match.Length);
        return null;
    }

    readonly LandmarkSign[] notLatin = [.. Signs.Where(sign => !char.IsAscii(sign.Word[0]))];

    // Of so few and short words each is found faster by itself than all at once, and most pages have no Latin letter.
    int IndexOfAny(string text, int from)
    {
        var first = -1;
        foreach (var sign in text.AsSpan(from).ContainsAnyInRange('A', 'z') ? Signs : notLatin)
        {
            var end = first < 0 ? text.Length : Math.Min(text.Length, first + sign.Word.Length - 1);
            first = sign.IndexIn(text, from, end) is >= 0 and var at ? at : first;
        }

        return first;
    }
}
