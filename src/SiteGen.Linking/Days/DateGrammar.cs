using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Words that name a day. A day of the month alone is one only where a clause begins or after 记者, 于 or 在: 30日 is as often how long
/// something takes. What may as well be a span of time, a deadline, a custom or somebody's speech is left out.</summary>
static partial class DateGrammar
{
    const int Most = 12;

    public static ImmutableArray<DateMention> Find(Article article)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        foreach (var block in article.Blocks)
        {
            if (block.Role is Role.Lead or Role.Body)
                Find(block, found);
        }

        return found.DrainToImmutable();
    }

    static void Find(Block block, ImmutableArray<DateMention>.Builder found)
    {
        var text = block.Text;
        var (year, month) = (0, 0);
        for (var from = 0; found.Count < Most && Dates.Next(text, from) is { } span; from = span.End)
        {
            var match = Date.Match(text, span.Start);
            int Number(string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(Digits.ToAscii(digits), CultureInfo.InvariantCulture) : 0;
            if (match.Groups["yearalone"].Success)
            {
                (year, month) = (Number("yearalone"), 0);
                continue;
            }

            var sentence = Sentences.Around(text, match.Index, match.Index + match.Length);
            var (form, y, m, d, untilMonth, untilDay) = Read(match, Number);
            if (m > 0)
                (year, month) = (y > 0 ? y : year, m);
            // 9月17日……18日上午: the month goes on.
            if (form == DateForm.DayOfMonth && month > 0)
                (form, m) = (DateForm.MonthDay, month);
            if (form == DateForm.MonthDay)
                y = year;
            if (IsQuoted(text, match.Index) || (form is DateForm.DayOfMonth or DateForm.Weekday && Open.IsMatch(sentence)))
                continue;
            if (!found.Any(f => f.Form == form && f.Words == match.Value))
                found.Add(new DateMention(match.Value, form, y, m, d, untilMonth, untilDay, sentence, Sentences.Hull(block)));
        }
    }

    static (DateForm Form, int Year, int Month, int Day, int UntilMonth, int UntilDay) Read(Match match, Func<string, int> number)
    {
        if (match.Groups["before"].Success)
            return (DateForm.DaysBefore, 0, 0, match.Value[0] == '前' ? 2 : 1, 0, 0);
        if (match.Groups["weekday"] is { Success: true } weekday)
            return (DateForm.Weekday, 0, 0, Array.IndexOf(Weekdays, weekday.Value), 0, 0);
        var month = match.Groups["name"] is { Success: true } name ? Array.IndexOf(Months, name.Value) + 1 : number("month");
        var year = number("year");
        return (year > 0 ? DateForm.Full : month > 0 ? DateForm.MonthDay : DateForm.DayOfMonth, year, month, number("day"), number("untilmonth"), number("untilday"));
    }

    // The day before a speech is not the day before the issue.
    static bool IsQuoted(string text, int at) =>
        text.LastIndexOf('“', at) is >= 0 and var open && (text.IndexOf('”', open) is var close) && (close < 0 || close > at);

    static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    const string AnyDigit = "0123456789０１２３４５６７８９";

    static readonly Landmark Dates = new(Date, 14, [.. Weekdays, .. Months, new("日", AnyDigit, -2, -1), new("昨", "日天晚夜", 1, 1), "前天", "前晚", new("年", AnyDigit, -2, -1), "esterday"]);

    // Digits are named, not \d: from one to the next the engine jumps.
    [GeneratedRegex(@"
        (?<before>昨[日天晚夜]|前[天晚]|\b[Yy]esterday\b)
        | (?<![每第\d.])(?:(?<year>[0-9０-９]{4})\ ?年\ ?|(?<!年\ ?))(?<month>[0-9０-９]{1,2})\ ?月\ ?(?<day>[0-9０-９]{1,2})\ ?日(?:\ ?(?:至|到|—|-|～)\ ?(?:(?<untilmonth>[0-9０-９]{1,2})\ ?月\ ?)?(?<untilday>[0-9０-９]{1,2})\ ?日)?(?![内游龄均夜后前止起以间为左])
        | (?<=^|[，。；：、,;:）)”\s]|记者|于|在)(?<![\d.])(?<day>[0-9０-９]{1,2})\ ?日(?:\ ?(?:至|到|—|-|～)\ ?(?<untilday>[0-9０-９]{1,2})\ ?日)?(?![内游龄均夜后前止起以间为左])
        | (?<yearalone>[0-9０-９]{4})\ ?年
        | \b(?<name>January|February|March|April|May|June|July|August|September|October|November|December)\ (?<day>[0-9０-９]{1,2})(?:st|nd|rd|th)?\b(?:,?\ (?<year>[0-9０-９]{4})\b)?
        | \b(?<day>[0-9０-９]{1,2})(?:st|nd|rd|th)?\ (?<name>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\ (?<year>[0-9０-９]{4})\b)?
        | \bon\ (?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b", RegexOptions.IgnorePatternWhitespace)]
    static partial Regex Date { get; }

    // What is yet to come, or comes again.
    [GeneratedRegex(@"将|拟|定于|截至|截止|届时|预计|农历|\b(?:will|would|next|every|until|to be|scheduled|planned)\b")]
    static partial Regex Open { get; }
}
