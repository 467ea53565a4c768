using System.Text.RegularExpressions;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What no paper prints on purpose, so that a reader of scans has probably slipped. It stays as it is and is pointed out.</summary>
static partial class Slips
{
    static readonly (Regex Pattern, string Reason)[] Rules =
    [
        (Marks, "Two marks of a pause stand side by side"),
        (Doubled, "A word stands twice in a row"),
        (Unreadable, "A character could not be read"),
    ];

    public static IEnumerable<(TextSpan Span, string Reason)> Find(SourceText source, Block block)
    {
        foreach (var (pattern, reason) in Rules)
        {
            foreach (Match match in pattern.Matches(block.Text))
                yield return (Place(source, block, match.Index, match.Length), reason);
        }

        if (Bracket(block.Text) is { } bracket)
            yield return (Place(source, block, bracket, 1), "A bracket has no other half");
    }

    /// <summary>The first bracket that nothing closes or that closes nothing.</summary>
    static int? Bracket(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '（' or '(' or '《' or '【')
                open.Push(i);
            else if (text[i] is '）' or ')' or '》' or '】' && !open.TryPop(out _) && !IsItem(text, i))
                return i;
        }

        return open.TryPeek(out var last) ? last : null;
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

    [GeneratedRegex("[，、；：][，、；：。！？]|[。！？][，、；：]|(?<!。)。。(?!。)|(?<=[a-z]),[,;:.](?![.])")]
    static partial Regex Marks { get; }

    // Some words may follow themselves (had had, that that; 的的确确): these may not.
    [GeneratedRegex(@"的的(?!确)|和和(?!美|睦|气)|是是(?!非)|与与|\b(the|of|and|to|in|a|an|for|with|from) \1\b")]
    static partial Regex Doubled { get; }

    [GeneratedRegex(@"[\uFFFD\p{Cc}-[\t\r\n]]")]
    static partial Regex Unreadable { get; }
}
