using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What no paper prints on purpose, so that a reader of scans has probably slipped. It stays as it is and is pointed out.</summary>
static partial class Slips
{
    public static void Find(SourceText source, Block block, List<(TextSpan Span, string Reason)> found)
    {
        var text = block.Text;
        for (var i = 0; (i = IndexOfAny(text, Suspects, i)) >= 0; i++)
        {
            if (ReasonAt(text, i) is { } reason)
                found.Add((Place(source, block, i, 1), reason));
        }

        // Only Latin words can stand twice in a row by more than one character.
        if (text.Length > 0 && text[0].IsLatin)
        {
            foreach (Match match in Doubled.Matches(text))
                found.Add((Place(source, block, match.Index, match.Length), Twice));
        }

        if (Bracket(text) is { } bracket)
            found.Add((Place(source, block, bracket, 1), "A bracket has no other half"));
    }

    const string Twice = "A word stands twice in a row";

    // Whatever follows it, no other character is the first of a slip.
    static readonly SearchValues<char> Suspects = SearchValues.Create("，、；：。！？,的和是与\uFFFD");

    static readonly SearchValues<char> Brackets = SearchValues.Create("（(《【）)》】");

    static int IndexOfAny(string text, SearchValues<char> characters, int from) =>
        text.AsSpan(from).IndexOfAny(characters) is >= 0 and var at ? from + at : -1;

    static string? ReasonAt(string text, int i)
    {
        var c = text[i];
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        var (isPause, isEnd) = (IsPause(c), c is '。' or '！' or '？');
        if ((isPause && (IsPause(next) || next is '。' or '！' or '？')) || (isEnd && IsPause(next)) || (c == ',' && next is ',' or ';' && i > 0 && char.IsLower(text[i - 1])))
            return "Two marks of a pause stand side by side";
        if (c == next && c is '的' or '和' or '是' or '与' && !GoesTogether(c, i + 2 < text.Length ? text[i + 2] : ' '))
            return Twice;
        return c == '\uFFFD' ? "A character could not be read" : null;
    }

    static bool IsPause(char c) => c is '，' or '、' or '；' or '：';

    // 的的确确, 和和美美, 是是非非
    static bool GoesTogether(char c, char third) => c switch { '的' => third == '确', '和' => third is '美' or '睦' or '气', '是' => third == '非', _ => false };

    /// <summary>The first bracket that nothing closes or that closes nothing.</summary>
    static int? Bracket(string text)
    {
        Stack<int>? open = null;
        for (var i = 0; (i = IndexOfAny(text, Brackets, i)) >= 0; i++)
        {
            if (text[i] is '（' or '(' or '《' or '【')
                (open ??= new()).Push(i);
            else if (text[i] is '）' or ')' or '》' or '】' && open?.TryPop(out _) is not true && !IsItem(text, i))
                return i;
        }

        return open is { Count: > 0 } ? open.Peek() : null;
    }

    // 1）, (a) and their like count without an opening half.
    static bool IsItem(string text, int i) => i > 0 && (char.IsAsciiLetterOrDigit(text[i - 1]) || "一二三四五六七八九十".Contains(text[i - 1], StringComparison.Ordinal)) && (i < 4 || text[i - 2].IsSentenceEnd || char.IsWhiteSpace(text[i - 2]) || text[i - 2] is '；' or ';' or '：' or ':' or '，');

    static TextSpan Place(SourceText source, Block block, int index, int length)
    {
        var ink = block.Text.AsSpan(0, index).ToString().Ink;
        foreach (var span in block.Source)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsWhiteSpace(source.Text[i]))
                    continue;
                if (ink-- == 0)
                    return new TextSpan(i, Math.Min(i + length, span.End));
            }
        }

        return block.Source[0];
    }

    // Some words may follow themselves (had had, that that): these may not.
    [GeneratedRegex(@"\b(the|of|and|to|in|a|an|for|with|from) \1\b")]
    static partial Regex Doubled { get; }
}
