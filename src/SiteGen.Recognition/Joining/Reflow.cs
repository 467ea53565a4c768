using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Takes the line breaks out of a block and keeps book of where every character came from.</summary>
static class Reflow
{
    /// <summary>Lines of a title: one space where a line ended, the paper's own spaces stay.</summary>
    public static (string Text, ImmutableArray<TextSpan> Source) Title(ImmutableArray<Piece> pieces, FrozenSet<string> words) => Set(pieces, words, isTitle: true);

    /// <summary>A paragraph: no trace of the lines is left.</summary>
    public static (string Text, ImmutableArray<TextSpan> Source) Paragraph(ImmutableArray<Piece> pieces, FrozenSet<string> words) => Set(pieces, words, isTitle: false);

    static (string Text, ImmutableArray<TextSpan> Source) Set(ImmutableArray<Piece> pieces, FrozenSet<string> words, bool isTitle)
    {
        var (length, spans) = (0, 0);
        foreach (var piece in pieces)
        {
            length += piece.Text.Length + piece.Lines.Length;
            foreach (var line in piece.Lines)
                spans += line.Spans.Length;
        }

        var text = new LentText(length);
        var source = ImmutableArray.CreateBuilder<TextSpan>(spans);
        var mayBreak = false;
        foreach (var piece in pieces)
        {
            foreach (var line in piece.Lines)
            {
                if (line.Text.Length == 0)
                    continue;
                if (text.Length > 0)
                    Join(ref text, source, line.Text, words, isTitle, mayBreak);
                mayBreak = line.EndsLine;
                Append(ref text, line.Text, isTitle);
                Extend(source, line.Spans);
            }
        }

        return (text.Finish(), source.DrainToImmutable());
    }

    static void Extend(ImmutableArray<TextSpan>.Builder source, ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (source.Count > 0 && source[^1].End == span.Start)
                source[^1] = new TextSpan(source[^1].Start, span.End);
            else
                source.Add(span);
        }
    }

    static void Join(ref LentText text, ImmutableArray<TextSpan>.Builder source, string next, FrozenSet<string> words, bool isTitle, bool mayBreak)
    {
        var last = text[^1];
        if ((last is '-' or '\u2010' or '\u00AD') && text.Length > 1 && text[^2].IsLatin && next[0].IsLatin)
        {
            if (mayBreak && IsWordBreak(in text, next, words))
            {
                text.RemoveLast();
                source[^1] = new TextSpan(source[^1].Start, source[^1].End - 1);
            }

            return;
        }

        if (!isTitle && text.Length == 1 && IsDropCap(last, next, words))
            return;
        // Neither Chinese nor a number that runs from line to line has a space at the line's end; Latin words have.
        if (isTitle || (!last.IsWide && !next[0].IsWide && !(char.IsDigit(last) && char.IsDigit(next[0])) && !(last == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]))))
            text.Append(' ');
    }

    /// <summary>A large initial stands on a line of its own. A and I are words as well: there the page has to know the whole.</summary>
    static bool IsDropCap(char initial, string next, FrozenSet<string> words)
    {
        if (initial is < 'A' or > 'Z' || !char.IsLower(next[0]))
            return false;
        var end = 0;
        while (end < next.Length && next[end].IsLatin)
            end++;
        return initial is not ('A' or 'I') || words.Contains(char.ToLowerInvariant(initial) + next[..end].ToLowerInvariant());
    }

    // Set with a hyphen before nearly every word.
    static bool OpensCompound(string head, string tail) =>
        head is "well" ? !tail.StartsWith("ness", StringComparison.Ordinal) && !tail.StartsWith("ing", StringComparison.Ordinal)
        : head is "self" && !(tail.StartsWith("ish", StringComparison.Ordinal) || tail.StartsWith("less", StringComparison.Ordinal) || tail is "same" or "hood");

    /// <summary>The hyphen goes unless the page itself knows the compound, or both halves as words of their own and not the whole.</summary>
    static bool IsWordBreak(in LentText text, string next, FrozenSet<string> words)
    {
        if (!char.IsLower(next[0]))
            return false;
        var start = text.Length - 1;
        while (start > 0 && text[start - 1].IsLatin)
            start--;
        var end = 0;
        while (end < next.Length && next[end].IsLatin)
            end++;
        var head = text.Between(start, text.Length - 1).ToString().ToLowerInvariant();
        var tail = next[..end].ToLowerInvariant();
        if (words.Contains(head + tail))
            return true;
        if (words.Contains($"{head}-{tail}") || OpensCompound(head, tail) || (end < next.Length && next[end] == '-') || (start > 0 && text[start - 1] == '-'))
            return false;
        return !(words.Contains(head) && words.Contains(tail) && head.Length > 2 && tail.Length > 3);
    }

    static void Append(ref LentText text, string line, bool isTitle)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var word = i;
            while (i < line.Length && !line[i].IsSpace)
                i++;
            text.Append(line.AsSpan(word, i - word));
            var next = i + 1;
            while (next < line.Length && line[next].IsSpace)
                next++;
            if (next < line.Length && (isTitle || !OnlyJustifies(line, i - 1, next)))
                text.Append(' ');
            i = next - 1;
        }
    }

    /// <summary>The space stands there to fill the line: beside a figure, or between single ideographs spread over the column.</summary>
    static bool OnlyJustifies(string line, int before, int after)
    {
        if (before < 0)
            return true;
        var (a, b) = (line[before], line[after]);
        if (!a.IsWide || !b.IsWide)
            return (a.IsCjk && char.IsDigit(b)) || (char.IsDigit(a) && b.IsWide);
        return IsSingle(line, before) && IsSingle(line, after) && Spread(line) > 1;
    }

    /// <summary>Spaces between single ideographs: one may part a name from a title, several spread the line.</summary>
    static int Spread(string line)
    {
        var count = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i].IsSpace && line[i - 1].IsWide && line[i + 1].IsWide && IsSingle(line, i - 1) && IsSingle(line, i + 1))
                count++;
        }

        return count;
    }

    static bool IsSingle(string line, int at)
    {
        bool IsLetter(int i) => i >= 0 && i < line.Length && (line[i].IsCjk || char.IsLetterOrDigit(line[i]));
        return !(IsLetter(at) && (IsLetter(at - 1) || IsLetter(at + 1)));
    }

    /// <summary>The Latin words of a page in lower case, hyphenated compounds as a whole as well; words broken at a line end left out.</summary>
    public static FrozenSet<string> WordsOf(ImmutableArray<Line> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var text = line.Text;
            for (var i = 0; i < text.Length;)
            {
                if (!text[i].IsLatin)
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < text.Length && (text[i].IsLatin || (text[i] == '-' && i + 1 < text.Length && text[i + 1].IsLatin)))
                    i++;
                if (start == 0 && i == text.Length)
                    continue;
                if (!(i == text.Length - 1 && text[i] == '-') && start > 0)
                    words.Add(text[start..i].ToLowerInvariant());
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
