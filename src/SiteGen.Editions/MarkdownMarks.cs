using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>The characters of a page that are marks of its Markdown and no text of the paper, and the hyphens that a Latin word
/// was broken with at a line end: the only ones that need not stand in a block.</summary>
static partial class MarkdownMarks
{
    public static bool[] Find(SourceText source)
    {
        var marks = new bool[source.Text.Length];
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (!source.Text.AsSpan(span.Start, span.Length).ContainsAny(Signs))
                continue;
            var text = source.Text[span.Start..span.End];
            foreach (var pattern in new[] { LineStart, Emphasis, Image })
            {
                foreach (Match match in pattern.Matches(text))
                    marks.AsSpan(span.Start + match.Index, match.Length).Fill(true);
            }

            if (LineEndHyphen.Match(text) is { Success: true } hyphen)
                marks[span.Start + hyphen.Index] = true;
        }

        return marks;
    }

    // Without one of them a line matches no pattern.
    static readonly SearchValues<char> Signs = SearchValues.Create("#>-*+•_~!\u2010\u00AD");

    [GeneratedRegex(@"^(?:\s*(?:#{1,6}|>|[-*+•](?=\s)))+")]
    static partial Regex LineStart { get; }

    [GeneratedRegex(@"\*{2,3}|__|~~")]
    static partial Regex Emphasis { get; }

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    static partial Regex Image { get; }

    [GeneratedRegex(@"(?<=\p{L})[-\u2010\u00AD](?=\s*$)")]
    static partial Regex LineEndHyphen { get; }
}
