using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Cuts the source into lines and takes the Markdown marks off.</summary>
static class LineReader
{
    public static ImmutableArray<Line> Read(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(source.LineCount);
        var blanks = 0;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = ReadLine(source.Text, source.LineSpan(number), blanks);
            if (line is null)
            {
                blanks++;
                continue;
            }

            lines.Add(line);
            blanks = 0;
        }

        return lines.DrainToImmutable();
    }

    static Line? ReadLine(string text, TextSpan span, int blanks)
    {
        var hardBreak = span.Length > 2 && text[span.End - 1] == ' ' && text[span.End - 2] == ' ';
        var (start, end) = Trim(text, span.Start, span.End);
        var isIndented = start > span.Start;
        var level = 0;
        var isBullet = false;
        while (start < end)
        {
            var marks = start;
            while (marks < end && text[marks] == '#')
                marks++;
            // "#1" and "#tag" are text; "##" never is.
            if (marks - start is >= 1 and <= 6 && (marks == end || text[marks].IsSpace || marks - start > 1))
                level = marks - start;
            else if (text[start] is '-' or '*' or '+' && start + 1 < end && text[start + 1] is ' ' or '\t')
                (marks, isBullet) = (start + 1, true);
            else if (text[start] == '>' && start + 1 < end && text[start + 1] is ' ' or '\t')
                marks = start + 1;
            else
                break;
            (start, end) = Trim(text, marks, end);
        }

        var spans = Unmarked(text, start, end, out var isBold);
        if (spans.IsEmpty)
            return null;
        var strip = new Strip(Words(text, spans), spans) { EndsLine = text.AsSpan(spans[^1].End, span.End - spans[^1].End).IsWhiteSpace() }.Trim();
        return strip.Text.Length == 0 ? null : new Line(strip, blanks, level, isBullet, isBold, isIndented, hardBreak);
    }

    static string Words(string text, ImmutableArray<TextSpan> spans) =>
        spans is [var only] ? text[only.Start..only.End] : Joined(text, spans);

    static string Joined(string text, ImmutableArray<TextSpan> spans) => string.Concat(spans.Select(s => text[s.Start..s.End]));

    static ImmutableArray<TextSpan> Unmarked(string text, int start, int end, out bool isBold)
    {
        isBold = false;
        // Most lines have none.
        if (!text.AsSpan(start, end - start).ContainsAny("*~_!"))
            return start < end ? [new TextSpan(start, end)] : [];
        var spans = ImmutableArray.CreateBuilder<TextSpan>(1);
        isBold = end - start > 4 && text.AsSpan(start, 2) is "**" && text.AsSpan(end - 2, 2) is "**";
        var from = start;
        for (var i = start; i < end; i++)
        {
            var length = MarkLength(text, i, end);
            if (length == 0)
                continue;
            if (i > from)
                spans.Add(new TextSpan(from, i));
            from = i + length;
            i = from - 1;
        }

        if (from < end)
            spans.Add(new TextSpan(from, end));
        return spans.ToImmutable();
    }

    static int MarkLength(string text, int i, int end)
    {
        if (i + 1 >= end)
            return 0;
        switch (text[i], text[i + 1])
        {
            case ('*', '*'):
                return i + 2 < end && text[i + 2] == '*' ? 3 : 2;
            case ('~', '~'):
                return 2;
            // An address may well hold two underscores.
            case ('_', '_'):
                return i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 2 < end && char.IsLetterOrDigit(text[i + 2]) ? 0 : 2;
            case ('!', '['):
                var label = text.IndexOf(']', i, end - i);
                if (label < 0 || label + 1 >= end || text[label + 1] != '(')
                    return 0;
                var close = text.IndexOf(')', label, end - label);
                return close < 0 ? 0 : close + 1 - i;
            default:
                return 0;
        }
    }

    static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && text[start].IsSpace)
            start++;
        while (end > start && text[end - 1].IsSpace)
            end--;
        return (start, end);
    }
}
