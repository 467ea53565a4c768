using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>本报记者 甲乙 通讯员 丙丁 and its kin, read word by word.</summary>
static partial class ChineseBylines
{
    /// <summary>The whole text is a byline or a credit.</summary>
    public static Byline? Read(string text)
    {
        if (text.Length is < 2 or > 90 || (text.Length > 20 && !text.AsSpan().ContainsAny("者员生摄")))
            return null;
        var inner = text[MarkerLength(text)..].Trim();
        if (inner is [var first, ..] && Openers.Contains(first) && Brackets.Match(inner) is { Success: true } bracketed)
            inner = bracketed.Groups[1].Value;
        return ReadInner(inner, out var end) is { } byline && end == inner.Length && (byline.IsBare || !RunsOn.IsMatch(inner)) ? byline : null;
    }

    /// <summary>A byline at the start of a text that goes on with something else; its length, or 0.</summary>
    public static int PrefixLength(string text)
    {
        if (text.Length < 6 || MarkerLength(text) is not (> 0 and var marker))
            return 0;
        if (Title.Match(text, marker) is not { Success: true } title)
            return 0;
        var end = title.Index + title.Length;
        for (var i = end; i < text.Length;)
        {
            while (i < text.Length && text[i].IsSpace)
                i++;
            var start = i;
            while (i < text.Length && text[i].IsCjk)
                i++;
            if (i - start is 2 or 3 or 4 && (i == text.Length || text[i].IsSpace) && Surnames.OpenName(text.AsSpan(start, i - start)))
            {
                end = i;
                continue;
            }

            // The last name runs into the text behind it: three characters are the rule.
            if (i - start >= 4 || (i < text.Length && i - start >= 2))
                return start + Math.Min(3, i - start);
            break;
        }

        return end > title.Index + title.Length ? end : 0;
    }

    /// <summary>（记者 甲乙 通讯员 丙丁） in the opening words of an article.</summary>
    public static Byline? InOpening(string text)
    {
        var words = text.AsSpan(0, Math.Min(text.Length, 80));
        // Few paragraphs have a bracket there, and fewer one that names an office.
        if (!words.ContainsAny("（(【") || !words.ContainsAny("者员"))
            return null;
        foreach (Match match in Bracketed.Matches(words.ToString()))
        {
            if (ReadInner(match.Groups[1].Value.Trim(), out _) is { IsBare: false } byline)
                return byline;
        }

        return null;
    }

    /// <summary>… 甲乙 摄 at the end of a caption, or 本报记者 甲乙 at the end of the last paragraph.</summary>
    public static Byline? AtEnd(string text)
    {
        // Nearly every paragraph ends with a mark and needs no further look.
        if (text.AsSpan().TrimEnd().TrimEnd("）)").TrimEnd() is not [.., var last] || !(last.IsCjk || last == '、'))
            return null;
        var tail = text.Length > 60 ? text[^60..] : text;
        if (Ending.Match(tail) is not { Success: true } match)
            return null;
        var inner = match.Groups[1].Value.Trim();
        return ReadInner(inner, out var end) is { } byline && end == inner.Length && (!byline.IsBare || byline.IsCredit) ? byline : null;
    }

    /// <summary>Only names, such as the authors of a submitted piece.</summary>
    public static bool IsNames(string text) =>
        text[MarkerLength(text)..].Split([' ', '　', '、'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(w => Surnames.OpenName(w));

    /// <summary>In brackets, or behind a mark such as ■ that papers set before an author.</summary>
    public static bool IsSetApart(string text) => MarkerLength(text) > 0 || Brackets.IsMatch(text);

    static readonly SearchValues<char> Openers = SearchValues.Create("（(【[");

    // Cheap to ask: hardly a line begins with one.
    static int MarkerLength(string text) => text.Length > 0 && (text[0].IsSpace || MarkerStarts.Contains(text[0])) ? Marker.Match(text).Length : 0;

    static readonly SearchValues<char> MarkerStarts = SearchValues.Create("■□◆◇●○▲△★☆◎▌▍▎◥◤※文图撰采作");

    static Byline? ReadInner(string text, out int end)
    {
        end = 0;
        ImmutableArray<string> reporters = [], correspondents = [], bare = [];
        var (titled, isCorrespondent) = (false, false);
        void Add(string name)
        {
            if (!titled)
                bare = bare.Add(name);
            else if (isCorrespondent)
                correspondents = correspondents.Add(name);
            else
                reporters = reporters.Add(name);
        }

        for (var i = 0; i < text.Length;)
        {
            if (text[i].IsSpace || text[i] is '、' or '，' or ',' or ':' or '：' or '/' or '／' or '&')
            {
                i++;
                continue;
            }

            var rest = text.AsSpan(i);
            if (rest is "摄" or "摄影" or "摄影报道" or "文/摄" or "图")
            {
                end = text.Length;
                return new Byline { Reporters = reporters, Correspondents = correspondents, Bare = bare, IsCredit = rest is not "图", IsBare = !titled };
            }

            if (rest is "报道" or "整理" or "文" or "文/图")
            {
                i = text.Length;
                break;
            }

            if (rest.ContainsAny(TitleEnds) && Title.Match(text, i) is { Success: true } title)
            {
                (titled, isCorrespondent) = (true, title.ValueSpan.EndsWith("通讯员"));
                i += title.Length;
                continue;
            }

            var length = 0;
            while (length < rest.Length && (rest[length].IsCjk || (rest[length] == '·' && length > 0)))
                length++;
            // 甲乙摄 set without a space.
            if (length > 2 && rest[length - 1] == '摄' && i + length == text.Length && Surnames.OpenName(rest[..(length - 1)]))
                length--;
            var isName = titled ? length is >= 2 and <= 4 || rest[..length].Contains('·') : Surnames.OpenName(rest[..length]);
            if (!isName)
            {
                // A name of two characters is spread to the width of three.
                if (titled && length == 1 && SpreadName.Match(text, i) is { Success: true } spread)
                {
                    Add(spread.Groups[1].Value + spread.Groups[2].Value);
                    i += spread.Length;
                    continue;
                }

                return null;
            }

            Add(rest[..length].ToString());
            i += length;
        }

        end = text.Length;
        if (reporters.Length + correspondents.Length + bare.Length == 0)
            return null;
        return new Byline { Reporters = reporters, Correspondents = correspondents, Bare = bare, IsBare = !titled };
    }

    // One of them stands in every title of a writer.
    static readonly SearchValues<char> TitleEnds = SearchValues.Create("者员生稿");

    [GeneratedRegex(@"^(?:[■□◆◇●○▲△★☆◎▌▍▎◥◤※\s]+|(?:文|图|文图|图文|撰文|采写|作者)\s*[/／:：|｜]\s*)+")]
    static partial Regex Marker { get; }

    // 记者走基层 is the title of a column: a name set solid with its office must at least look like one.
    [GeneratedRegex(@"(?:记者|通讯员|评论员)[走看说谈在从到眼手来下进调观亲]")]
    static partial Regex RunsOn { get; }

    [GeneratedRegex(@"^[（(【\[](.+)[）)】\]]$")]
    static partial Regex Brackets { get; }

    [GeneratedRegex(@"[（(【]((?:[^）)】]{0,8})(?:记者|通讯员|评论员)[^）)】]{1,50})[）)】]")]
    static partial Regex Bracketed { get; }

    [GeneratedRegex(@"(?:[。！？”’!?.\s]|[（(])((?:(?:本报|本刊|本网|本台)?(?:\p{IsCJKUnifiedIdeographs}{0,4})?(?:记者|通讯员|实习生|评论员)\s*)?(?:\p{IsCJKUnifiedIdeographs}{2,4}[\s、]*){1,5}(?:(?:记者|通讯员)\s*(?:\p{IsCJKUnifiedIdeographs}{2,4}[\s、]*){1,4})?摄?(?:影报道)?)[）)]?\s*$")]
    static partial Regex Ending { get; }

    [GeneratedRegex(@"\G(?:本报|本刊|本网|本台|本版)?(?:首席|见习|实习|特约|特派|高级|资深|全媒体|融媒体|驻\p{IsCJKUnifiedIdeographs}{1,4}?)*(?:记者|通讯员|实习生|评论员|撰稿人?)")]
    static partial Regex Title { get; }

    [GeneratedRegex(@"\G(\p{IsCJKUnifiedIdeographs})[\s　]+(\p{IsCJKUnifiedIdeographs})(?=[\s　）)]|$)")]
    static partial Regex SpreadName { get; }
}
