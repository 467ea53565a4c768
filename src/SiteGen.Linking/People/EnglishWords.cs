using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SiteGen.Linking;

/// <summary>Words of English: data.</summary>
static partial class EnglishWords
{
    /// <summary>Capitalised after an office, they name something else: President Street, City Council Chair Elect.</summary>
    public static readonly FrozenSet<string> NeverInNames = new[]
    {
        "Datuk", "Seri", "Dato", "Tan", "Tun", "Sir", "Dame", "Lord", "Lady", "Dr", "Mr", "Mrs", "Ms", "Street", "Avenue", "Road", "City", "County", "State", "Council", "House", "Elect", "The", "And", "Of", "For", "In", "On", "At", "To", "He", "She", "It", "They", "Who", "Monday", "Tuesday", "Wednesday",
        "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Assembly", "Committee", "Department", "Office", "Court", "School", "University", "College", "President", "Vice", "Mayor", "Governor", "Senator", "Minister", "Secretary",
        "General", "Chair", "Chairman", "Director", "Judge", "Party", "Board", "Club", "Association", "National", "American", "British", "Republican", "Democrat", "Democratic",
    }.ToFrozenSet();

    /// <summary>Capitalised by rule, they are no part of a term.</summary>
    public static readonly FrozenSet<string> NeverInPhrases = new[]
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Mr", "Mrs", "Ms", "Dr", "Sir", "Lady", "Lord", "Rev", "I", "North", "South", "East", "West", "But", "And", "When", "If", "In", "On", "At", "For", "As", "While", "After", "Before", "Since", "He", "She", "It", "They", "We", "You", "That", "This", "These", "Those", "There", "Then",
        "United", "Republican", "Democrat", "Democratic", "Council", "President", "Minister", "Governor", "Mayor", "Senator", "Judge",
    }.ToFrozenSet();

    /// <summary>One word alone before the kind of organisation must be a name's own: not City Council, nor The Company.</summary>
    [GeneratedRegex(@"\b(?!(?:The|A|An|In|At|On|Of|For|From|To|By|And|But|Our|His|Her|Their|Its|This|That) )(?!(?:City|County|Town|Village|District|State|Federal|National|Local|Regional|High|Public|Private|New|Old|Central|General|Royal|Parent) (?:University|College|Hospital|Council|Commission|Authority|Association|Institute|Museum|Trust|Society|Foundation|Agency|Library|Corporation|Company|Bank)\b)(?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:University|College|Hospital|Council|Commission|Authority|Association|Institute|Museum|Trust|Society|Foundation|Agency|Library|Corporation|Company|Bank)\b(?! \p{Lu}| of\b)")]
    public static partial Regex Organisation { get; }

    [GeneratedRegex(@"\b(?!(?:The|A|An|In|At|On|Of|For|From|To|By|And|But|Our|His|Her|Their|Its|This|That|New|Old|Main|High) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:Street|Road|Lane|Square|Bridge|Quay|Island|Village|Valley)\b(?! \p{Lu})")]
    public static partial Regex Place { get; }

    /// <summary>Common enough to say nothing of an article; those of four letters and more.</summary>
    public static readonly FrozenSet<string> Common = (
        "about above after again also although always among another around asked away back been before began being below best better between both bring came cannot comes could days didn does doing done down during each early either " +
        "enough even ever every executive final find first five found four from gave getting give given goes going good great group half hand have having head hear held help here high himself hold home hope hour however into itself just keep kind " +
        "knew know last late later least left less like likely line list little live local long look made make makes making many maybe mean members might more most much must name near need never next night nine none nothing often once " +
        "only open other others over part past people perhaps place plan point possible prior pulled rather really right same said says second seems seen several shall short should show side since some something soon still such sure take taken " +
        "taking tell than that their them then there these they thing things think this those though thought three through time times today together told took toward tried under until upon used using very want wanted week weeks well went were what " +
        "when where whether which while whole whom whose will with within without woman women work working would year years yesterday your hundred thousand million billion percent according including because against became become called").Split(' ').ToFrozenSet();

    public static readonly int LongestCommon = Common.Max(word => word.Length);
}
