using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Recognition;

/// <summary>（上接01版）, （下转第三版）, Continued on Page 3.</summary>
static partial class JumpNotes
{
    /// <summary>Length of the note that opens the text, and the page it names.</summary>
    public static (int Length, string? Page) From(string text) =>
        (text.Contains('接') || text.Contains("from", StringComparison.Ordinal)) && ContinuedFrom.Match(text) is { Success: true } match ? (match.Length, match.Groups["page"].Value) : (0, null);

    /// <summary>Where the note that closes the text begins, and the page it names.</summary>
    public static (int Start, string? Page) On(string text)
    {
        // It stands at the very end; a paragraph may be long.
        var tail = Math.Max(0, text.Length - 160);
        var (start, page) = OnTail(tail == 0 ? text : text[tail..]);
        return start < 0 ? (start, page) : (start + tail, page);
    }

    static (int Start, string? Page) OnTail(string text) =>
        (text.Contains('版') || (EndsWithFigure(text) && Page.IsMatch(text))) && ContinuedOn.Match(text) is { Success: true } match ? (match.Index, match.Groups["page"].Value) : (-1, null);

    /// <summary>A pointer such as &gt;&gt;&gt;详见…, which names an address or another page.</summary>
    public static bool IsPointer(string text) => text.Length < 60 && PointerStarts.Contains(text[0]) && Pointer.IsMatch(text);

    static readonly SearchValues<char> PointerStarts = SearchValues.Create(">＞》▶►→详相全报见（(【[MFDSs");

    static bool EndsWithFigure(string text) => text.AsSpan().TrimEnd() is [.., var last] && (char.IsDigit(last) || last is '.' or ')');

    // Cheap to look for, and in every note that the long pattern finds.
    [GeneratedRegex(@"(?:[Pp]age|PAGE|P\.)\s*[A-Z]?\d{1,3}\s*\)?\.?\s*$")]
    static partial Regex Page { get; }

    [GeneratedRegex(@"^[（(【\[]?\s*(?:紧接|上接|接)\s*第?\s*(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:[^\s）)】\]]{0,8})?\s*[）)】\]]|^[（(【\[]\s*(?:紧接|上接)[^）)】\]]{1,12}[）)】\]]|^\(?\s*(?:Continued|Cont’d|Cont'd|Cont\.)\s+from\s+(?:Page|page|PAGE|P\.?)\s*(?<page>[A-Z]?\d{1,3})\s*\)?")]
    static partial Regex ContinuedFrom { get; }

    [GeneratedRegex(@"[（(【\[]\s*(?:下转|转)\s*第?\s*(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版[^）)】\]]{0,8}[）)】\]]\s*$|\(?(?:(?:Continued|Cont’d|Cont'd)\s+on|Turn\s+to|(?:See|SEE)\s+[\p{Lu}][\p{Lu}\s’'-]*,?(?:\s+on)?|(?<=^|\s|[.”""])[\p{Lu}]{3,}[\p{Lu} ]*,)\s*(?:Page|page|PAGE|P\.)\s*(?<page>[A-Z]?\d{1,3})\s*\)?\.?\s*$")]
    static partial Regex ContinuedOn { get; }

    [GeneratedRegex(@"^(?:[>＞》▶►→]{2,}|[▶►→])\s*(?:详见|更多|相关|请看|下转|全文|扫码)|^(?:详见|相关报道见|全文见|相关内容见)\S{0,12}版$|^[（(【\[]?\s*(?:详见|(?:详细|相关)?报道[见在]|全文见|见)\s*(?:本报|今日|今天)?\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版\s*[）)】\]]?$|^(?:More|Full story|Details)\s+(?:on|inside)\b.*\d|^\(?(?:[Ss]ee|SEE|Story|STORY|Details|DETAILS),?\s+(?:on\s+)?(?:[Pp]age|PAGE|P\.)\s*[A-Z]?\d{1,3}\)?\.?$")]
    static partial Regex Pointer { get; }
}
