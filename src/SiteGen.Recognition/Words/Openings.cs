using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Recognition;

/// <summary>Words that only the first line of an article, of a boxed summary or of a note has.</summary>
static partial class Openings
{
    /// <summary>本报讯（…）, 据新华社北京4月2日电, LONDON, May 3 (AP) —.</summary>
    public static bool IsDateline(string text) => Dateline.IsMatch(text);

    /// <summary>核心提示, 编者按: the label over a boxed summary.</summary>
    public static bool IsLeadLabel(string text) => text.Length <= 8 && LeadLabel.IsMatch(text);

    /// <summary>编者按：… with the summary on the same line.</summary>
    public static bool OpensLead(string text) => LeadLabelPrefix.IsMatch(text);

    /// <summary>A short address or the words beside a QR code.</summary>
    public static bool IsNote(string text) => text.Length <= 90 && (NoteStarts.Contains(text[0]) || text.Contains("二维码", StringComparison.Ordinal)) && Note.IsMatch(text);

    static readonly SearchValues<char> NoteStarts = SearchValues.Create("短网扫微请hwSO");

    /// <summary>要闻简讯, 街谈巷议: a standing title of the paper.</summary>
    public static bool IsColumnName(string text) => text.Length is >= 3 and <= 8 && ColumnName.IsMatch(text);

    /// <summary>International, Sports: the name of a desk, set over its first story.</summary>
    public static bool IsDesk(string text) => text.Length is >= 4 and <= 20 && char.IsAsciiLetter(text[0]) && Desk.IsMatch(text);

    public static bool IsNoticeTitle(string text) => text.Length <= 40 && NoticeTitle.IsMatch(text);

    /// <summary>甲乙讲话 丙丁致辞: who did what at the occasion.</summary>
    public static bool IsAttendance(string text) => text.Length <= 40 && Attendance.IsMatch(text);

    /// <summary>…强调， in the middle of a line: titles quote with a colon.</summary>
    public static bool QuotesSpeaker(string text) => Speaker.IsMatch(text);

    public static bool IsSalutation(string text) => text.Length <= 30 && Salutation.IsMatch(text);

    /// <summary>A number or letter that counts the sections of an article; its text, or null.</summary>
    public static string? SectionNumber(string text) => Numbered.Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^(?:(?:本报|本刊|本台|晚报|晨报|日报|商报)[^\s，。：]{0,12}[讯电]|(?:\S{0,2}(?:时报|都市报|青年报|早报|周报|快报))?讯|据?(?:新华社|中新社|新华网|人民网|央视|\p{IsCJKUnifiedIdeographs}{2,4}社)[^\s，。：（(]{0,14}[电讯])(?=[\s　（(:：])|^(?:\p{Lu}[\p{Lu}.'’\-]+(?:\s\p{Lu}[\p{Lu}.'’\-]+){0,3})(?:,\s*\p{Lu}[\p{L}.]+)?(?:,\s*\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2})?\s*(?:\([A-Za-z ]+\)\s*)?(?:[—–]|--|:\s+\p{Lu}|\s-\s)")]
    static partial Regex Dateline { get; }

    [GeneratedRegex(@"^[【\[]?(?:核心提示|编者按|阅读提示|内容提要|内容提示|新闻提示|新闻提要|本期导读|导读|导语|提要|摘要|开栏的话|编者的话|主持人语)[】\]]?\s*[:：]?$")]
    static partial Regex LeadLabel { get; }

    [GeneratedRegex(@"^[【\[]?(?:核心提示|编者按|阅读提示|内容提要|内容提示|新闻提示|新闻提要|开栏的话|编者的话|主持人语)[】\]]?\s*[:：】]")]
    static partial Regex LeadLabelPrefix { get; }

    [GeneratedRegex(@"(?:要闻|简讯|快讯|短讯|资讯|动态|速览|集锦|一览|播报|链接|延伸|追踪|之声|巷议|随笔|漫笔|论坛|视点|观察|快评|时评|札记|手记|来信|信箱|广角|传真|短波|扫描|走基层|进行时|访谈|周刊|副刊)$")]
    static partial Regex ColumnName { get; }

    [GeneratedRegex(@"^(?i:International|National|World|Nation|Local|Metro|Regional|Politics|Business|Economy|Finance|Money|Markets|Sports?|Culture|Arts?|Entertainment|Lifestyle|Science|Technology|Health|Education|Travel|Opinion|Comment|Analysis|Editorial|Features?|Exclusive)(?: News)?$")]
    static partial Regex Desk { get; }

    [GeneratedRegex(@"(?:公告|通告|公示|名单|通知|启事|声明|讣告|告示|布告|感谢信|倡议书)$")]
    static partial Regex NoticeTitle { get; }

    [GeneratedRegex(@"^(?:\S{2,12}?(?:讲话|致辞|出席|主持|参加|批示|陪同|作报告)(?:并讲话)?(?:\s+|$))+$")]
    static partial Regex Attendance { get; }

    [GeneratedRegex(@"(?:强调|指出|表示|认为|提出|要求|介绍|说|透露|获悉|看到|了解到)[，,]")]
    static partial Regex Speaker { get; }

    [GeneratedRegex(@"^(?:亲爱的|尊敬的|敬爱的|各位|全体|Dear\b)")]
    static partial Regex Salutation { get; }

    [GeneratedRegex(@"^短?网址\s*[:：]?|^(?:扫码|扫描|微信扫|扫一扫|请扫)|^https?://\S+$|^www\.\S+$|二维码[:：]?$|^(?:Scan|SCAN) (?:the|this|to)\b|^(?:Online|On the web|On the Web)\s*:")]
    static partial Regex Note { get; }

    [GeneratedRegex(@"^(?:第\s*[\d一二三四五六七八九十]{1,3}\s*[章节计招条问讲站集]|[\d]{1,2}(?=[\s.、．:：][^\d]|\s\S)|[一二三四五六七八九十]{1,2}(?=[、．.\s])|[(（][\d一二三四五六七八九十]{1,2}[)）])")]
    static partial Regex Numbered { get; }
}
