using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Mayor Jane Doe: the office, then two or three capitalised words.</summary>
static partial class EnglishTitles
{
    // Most pages have no Latin letter, and looking for one is quick.
    public static IEnumerable<OfficeMention> Find(Block block) =>
        block.Role is Role.Headline or Role.Kicker or Role.Subheading || !block.Text.AsSpan().ContainsAnyInRange('A', 'Z') ? [] : In(block);

    static IEnumerable<OfficeMention> In(Block block)
    {
        foreach (Match match in Titled.Matches(block.Text))
        {
            var name = match.Groups["name"];
            if (name.Value.Split(' ').Any(EnglishWords.NeverInNames.Contains))
                continue;
            yield return new OfficeMention(name.Value, match.Groups["office"].Value, OfficeStanding.Named, Sentences.Around(block.Text, name.Index, name.Index + name.Length), Sentences.Hull(block));
        }
    }

    [GeneratedRegex(@"(?<![\p{L}.-])(?<office>(?:(?:Deputy|Vice|Lieutenant|Acting|Assistant|Former|Interim|Associate|Chief|Prime|Foreign|Finance|Attorney|Police|Fire|School|City|County|Town|State|District|Council|Executive) )*(?:Mayor|Governor|Gov\.|Senator|Sen\.|Councill?or|Council(?:man|woman|member)|Alderman|President|Chair(?:man|woman|person)?|Minister|Secretary|General|Judge|Justice|Sheriff|Superintendent|Principal|Chancellor|Commissioner|Ambassador|Treasurer|Director|Provost|Dean|Rep\.|Representative|Congress(?:man|woman)|Chief)) (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)?)(?![\p{L}])")]
    static partial Regex Titled { get; }
}
