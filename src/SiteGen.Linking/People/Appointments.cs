using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Who was appointed, removed, or allowed to resign: the notices of an assembly, whose wording is fixed.</summary>
static partial class Appointments
{
    public static IEnumerable<OfficeMention> Find(Block block, string heading, string all) =>
        block.Text.Contains("辞去", StringComparison.Ordinal) || heading.Contains('任', StringComparison.Ordinal) || heading.Contains('免', StringComparison.Ordinal) ? Of(block, heading, all) : [];

    static IEnumerable<OfficeMention> Of(Block block, string heading, string all)
    {
        var text = block.Text;
        foreach (Match match in Resignation.Matches(text))
        {
            foreach (var name in match.Groups["names"].Value.Split('、').Where(n => Surnames.OpenName(n)))
                yield return Mention(block, name, match.Groups["office"].Value, OfficeStanding.Resigned, match);
        }

        if (block.Role is not (Role.Body or Role.Lead))
            yield break;
        if (Appointment.Match(text) is { Success: true } appointed && heading.Contains('任', StringComparison.Ordinal) && Surnames.OpenName(appointed.Groups["name"].Value))
            yield return Mention(block, appointed.Groups["name"].Value, appointed.Groups["office"].Value, OfficeStanding.Appointed, appointed);
        if (heading.Contains('免', StringComparison.Ordinal) && Removal.Match(text) is { Success: true } removed && Split(removed, all) is var (who, office))
            yield return Mention(block, who, office, OfficeStanding.Removed, removed);
    }

    static OfficeMention Mention(Block block, string name, string office, OfficeStanding standing, Match match) =>
        new(name, OfficeGrammar.Tidy(office), standing, Sentences.Around(block.Text, match.Index, match.Index + match.Length), Sentences.Hull(block));

    // Nothing parts the name from the office. Where the office begins with a place, the list names that place more than once.
    static (string Name, string Office)? Split(Match match, string all)
    {
        var words = match.Groups["rest"].Value;
        if (match.Groups["name"].Value is { Length: > 0 } name)
            return Surnames.OpenName(name) ? (name, words) : null;
        var cuts = Enumerable.Range(2, 2).Where(cut => words.Length > cut + 4 && Surnames.OpenName(words.AsSpan(0, cut)) && Times(all, words.Substring(cut, 3)) > 1).ToList();
        return cuts is [var only] ? (words[..only], words[only..]) : null;
    }

    static int Times(string all, string place) => Regex.Count(all, Regex.Escape(place));

    [GeneratedRegex(@"接受(?<names>[\p{IsCJKUnifiedIdeographs}、]{2,40}?)(?:同志)?辞去(?<office>[^，。；,;“”]{2,40}?)(?:职务|的请求)")]
    static partial Regex Resignation { get; }

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4}?)(?:[（(]女[）)])?为(?<office>[^。；;]{4,60})[。；;]?$")]
    static partial Regex Appointment { get; }

    [GeneratedRegex(@"^(?:(?<name>\p{IsCJKUnifiedIdeographs}{2,4})[（(]女[）)])?(?<rest>[^，。；;,]{6,60}?)职务[。；;]?$")]
    static partial Regex Removal { get; }
}
