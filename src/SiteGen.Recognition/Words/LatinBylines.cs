using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Recognition;

/// <summary>By JANE ROE and John Doe, a news agency's name alone, Photo by …</summary>
static partial class LatinBylines
{
    public static Byline? Read(string text)
    {
        if (text.Length is < 2 or > 140 || !char.IsAsciiLetter(text[0] is '(' ? text[1] : text[0]))
            return null;
        if (Agency.IsMatch(text))
            return new Byline { IsBare = true };
        if (Photo.Match(text) is { Success: true } photo)
            return new Byline { Bare = Names(photo.Groups[1].Value), IsCredit = true, IsBare = true };
        return By.Match(text) is { Success: true } by ? new Byline { Reporters = Names(by.Groups[1].Value) } : null;
    }

    /// <summary>By JANE ROE at the start of a text that goes on with something else; its length, or 0.</summary>
    public static int PrefixLength(string text) => text.StartsWith("By ", StringComparison.Ordinal) && Glued.Match(text) is { Success: true } match ? match.Groups[1].Length : 0;

    static ImmutableArray<string> Names(string list) =>
        [.. Separator.Split(list).Select(n => n.Trim(' ', '.', ',', '|')).Where(n => n.Length > 2 && char.IsUpper(n[0]) && !Desk.IsMatch(n))];

    [GeneratedRegex(@"^(?:(?:Story|Words|Text|Report|Reporting|Compiled|Analysis|Review)\s+)?(?:By|BY|by)\s+(\p{Lu}[\p{L}\p{M}'’.\-]*(?:[\s,&]+(?:\p{Lu}[\p{L}\p{M}'’.\-]*|and|de|van|von|der|den|la|le|al|bin|staff|reporter|reporters|correspondent|writer|in|for|the)){0,18})(?:\s*[|,/]\s*[\p{L} .]+)?$")]
    static partial Regex By { get; }

    [GeneratedRegex(@"^(By (?:\p{Lu}[\p{Ll}'’.\-]+ ){1,3}\p{Lu}\p{Ll}+)\p{Lu}{2,}")]
    static partial Regex Glued { get; }

    [GeneratedRegex(@"^\(?(?:Reuters|AP|AFP|UPI|dpa|DPA|Bloomberg|Xinhua|ANI|PTI|Bernama|Associated Press|The Associated Press|The Canadian Press|Canadian Press|Press Association|Agencies|Staff Reporter|Staff Writer)\)?\.?$")]
    static partial Regex Agency { get; }

    [GeneratedRegex(@"^(?:Photos?|Photographs?|Photography|Pictures?|Pics?|Image)\s*(?::|by|courtesy of|\|)\s*(.{2,60})$", RegexOptions.IgnoreCase)]
    static partial Regex Photo { get; }

    [GeneratedRegex(@"\s*(?:,|&|\band\b)\s*")]
    static partial Regex Separator { get; }

    [GeneratedRegex(@"(?i)\b(?:staff|reporter|writer|correspondent|editor|agency)\b")]
    static partial Regex Desk { get; }
}
