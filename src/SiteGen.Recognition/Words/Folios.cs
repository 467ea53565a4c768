using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Lines that every page of a paper has: date, page number, section, staff, copyright.</summary>
static partial class Folios
{
    public static bool Matches(string text)
    {
        if (text.Length is < 2 or > 90 || (text.EndsSentence && !IsImprint(text)))
            return false;
        if (!text.AsSpan().ContainsAny(Signs))
            return IsImprint(text);
        if (text.AsSpan().ContainsAny(Duties) && StaffDuty.Count(text) is var duties && (duties >= 2 || (duties == 1 && (text.Length < 14 || HasDate(text)))))
            return true;
        if (PageOnly.IsMatch(text) || IsImprint(text))
            return true;
        return HasDate(text) && (DateOnlyLine.IsMatch(text) || Weekday.IsMatch(text) || PageCode.IsMatch(text));
    }

    // A folio has a figure or names a duty; most lines have neither.
    static readonly SearchValues<char> Signs = SearchValues.Create("0123456789编校版审总监排美制电");

    // Cheap to ask: hardly a line begins so or holds these words.
    static bool IsImprint(string text) =>
        (ImprintStarts.Contains(text[0]) || text.Contains("国内统一", StringComparison.Ordinal) || text.AsSpan().ContainsAny(Letters)) && Imprint.IsMatch(text);

    static readonly SearchValues<char> ImprintStarts = SearchValues.Create("cC©fFtTeE邮新投");

    // One of them stands in every name of a duty.
    static readonly SearchValues<char> Duties = SearchValues.Create("编校版审制监电任");

    public static bool IsSection(string text) => text.Length <= 8 && Section.IsMatch(text);

    public static bool IsMasthead(string text) => (text.Length is >= 3 and <= 8 && Masthead.IsMatch(text)) || (text.Length is >= 6 and <= 40 && LatinMasthead.IsMatch(text));

    public static bool HasDate(string text) =>
        (text.AsSpan().ContainsAny("年.-/") && ChineseDate.IsMatch(text)) || (text.AsSpan().ContainsAny(Letters) && LatinDate.IsMatch(text));

    static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static DateOnly? DateIn(string text)
    {
        if (ChineseDate.Match(text) is { Success: true } chinese)
            return Make(chinese.Groups["y"].Value, Number(chinese.Groups["m"].Value), chinese.Groups["d"].Value);
        if (LatinDate.Match(text) is { Success: true } latin)
        {
            var month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(latin.Groups["m"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;
            return Make(latin.Groups["y"].Value, month, latin.Groups["d"].Value);
        }

        return null;
    }

    public static string? PageIn(string text) =>
        PageNumber.Match(text) is { Success: true } match ? Digits.ToAscii(match.Groups["page"].Value) : null;

    public static IEnumerable<string> StaffIn(string text) =>
        StaffEntry.Matches(text).Select(m => m.Value.Trim());

    /// <summary>The paper's or the section's name between page number and date.</summary>
    public static string NameIn(string text) => Noise.Replace(text, " ").Trim(' ', ':', '：', '·', '-', '|');

    static DateOnly? Make(string year, int month, string day)
    {
        var (y, d) = (Number(year), Number(day));
        return y is >= 1800 and <= 2200 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    static int Number(string digits) => int.Parse(Digits.ToAscii(digits), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<y>\d{4})\s*(?:年|[.\-/])\s*(?<m>\d{1,2})\s*(?:月|[.\-/])\s*(?<d>\d{1,2})(?:\s*日)?")]
    static partial Regex ChineseDate { get; }

    [GeneratedRegex(@"(?i)\b(?:(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})|(?<d>\d{1,2})\s+(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?<y>\d{4}))\b")]
    static partial Regex LatinDate { get; }

    [GeneratedRegex(@"(?:责任编辑|责编|美术编辑|美编|编辑|校对|组版|版式设计|版式制作|版式|制图|排版|审读|值班编委|值班主任|编审|总编|主编|监制|电话)\s*[:：]?\s*(?=[\p{IsCJKUnifiedIdeographs}（(\d])")]
    static partial Regex StaffDuty { get; }

    [GeneratedRegex(@"(?:本版|今日|值班)?(?:责任编辑|责编|美术编辑|美编|编辑|校对|组版|版式设计|版式制作|版式|制图|排版|审读|编审|总编|主编|监制)\s*[:：]?\s*\p{IsCJKUnifiedIdeographs}{2,4}?(?=\s|校对|编辑|版式|美编|组版|电话|$)")]
    static partial Regex StaffEntry { get; }

    [GeneratedRegex(@"^(?:第\s*)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版$|^(?:Page|PAGE)\s+[A-Z]?\d{1,3}$|^[A-Z]?\d{1,2}$")]
    static partial Regex PageOnly { get; }

    [GeneratedRegex(@"(?i)^(?:copyright|©)|\ball rights reserved\b|^for (?:home )?(?:delivery|subscriptions?)\b|^to subscribe\b|国内统一(?:连续出版物号|刊号)|^邮发代号|^E-?mail\s*[:：]|^新闻热线\s*[:：]|^投稿邮箱")]
    static partial Regex Imprint { get; }

    [GeneratedRegex(@"^\s*(?:\d{4}\s*(?:年|[.\-/])\s*\d{1,2}\s*(?:月|[.\-/])\s*\d{1,2}\s*日?|(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4})\s*$")]
    static partial Regex DateOnlyLine { get; }

    [GeneratedRegex(@"星期[一二三四五六日天]|周[一二三四五六日]\b|(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|农历")]
    static partial Regex Weekday { get; }

    [GeneratedRegex(@"^[A-Z]?\d{1,3}\s|\s[A-Z]?\d{1,3}$|第?\s*[A-Z]?\d{1,2}\s*版")]
    static partial Regex PageCode { get; }

    [GeneratedRegex(@"^(?<page>[A-Z]?\d{1,2})(?=\s)|(?<=\s)(?<page>[A-Z]?\d{1,2})$|第?\s*(?<page>[A-Z]?\d{1,2})\s*版|^(?<page>[A-Z]?\d{1,2})$|^(?:Page|PAGE)\s+(?<page>[A-Z]?\d{1,3})$")]
    static partial Regex PageNumber { get; }

    [GeneratedRegex(@"^(?:(?:今日|本市|国内|国际|综合|要闻|时政|时事|经济|社会|体育|文化|教育|民生|城事|都市|财经|评论|理论|副刊|专题|专版|新闻|天下|中国|世界|广告|区县|县区|热点|关注|焦点|文体|科技|健康|法治|卫生|农业|旅游)[·•\s/]*){1,4}(?:版|周刊)?$")]
    static partial Regex Section { get; }

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,6}(?:日报|日報|晚报|晨报|早报|时报|商报|周报|都市报|快报|青年报|新报|公报)$")]
    static partial Regex Masthead { get; }

    [GeneratedRegex(@"(?i)^(?:the\s+)?(?:[\p{L}'’.\-]+\s+){1,4}(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Courier|Chronicle|Star|Sun|Mail|Press|Observer|Examiner|Standard|Record|Sentinel|Telegraph|Guardian|Independent|Argus|Mercury|Echo|Advertiser|Daily|Weekly)$")]
    static partial Regex LatinMasthead { get; }

    [GeneratedRegex(@"(?i)\bpage\s+[A-Z]?\d{1,3}\b|\d{4}\s*(?:年|[.\-/])\s*\d{1,2}\s*(?:月|[.\-/])\s*\d{1,2}(?:\s*日)?|星期.|(?i)\b(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4})\b|^[A-Z]?\d{1,2}\b|\b[A-Z]?\d{1,2}$|第?\s*[A-Z]?\d{1,2}\s*版|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|(?:本版)?(?:责任编辑|责编|美术编辑|美编|编辑|校对|组版|版式设计|版式)\s*[:：]?\s*\p{IsCJKUnifiedIdeographs}{2,4}")]
    static partial Regex Noise { get; }
}
