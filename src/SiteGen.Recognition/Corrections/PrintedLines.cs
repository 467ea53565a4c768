using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>The lines of a page by their numbers, each in as many parts as it holds different things.</summary>
sealed class PrintedLines
{
    readonly List<int> numbers = [];
    readonly Dictionary<int, Strip> lines = [];
    readonly Dictionary<int, SortedSet<int>> starts = [];

    public PrintedLines(SourceText source)
    {
        Count = source.LineCount;
        foreach (var line in LineReader.Read(source))
        {
            var number = source.PositionOf(line.Strip.Start).Line;
            numbers.Add(number);
            lines.Add(number, line.Strip);
            starts.Add(number, [0]);
        }
    }

    public int Count { get; }

    /// <summary>Every part of every line that is not empty, in the order of the page.</summary>
    public IEnumerable<LinePart> Parts => numbers.SelectMany(line => starts[line].Select(start => new LinePart(line, start)));

    public Strip? Line(int number) => lines.GetValueOrDefault(number);

    /// <summary>From here on the line is a part of its own.</summary>
    public LinePart Cut(int line, int start)
    {
        starts[line].Add(start);
        return new LinePart(line, start);
    }

    public Strip Read(LinePart part)
    {
        var line = lines[part.Line];
        return line.Cut(part.Start, starts[part.Line].FirstOrDefault(s => s > part.Start, line.Text.Length)).Trim();
    }

    /// <summary>The parts that begin the lines behind <paramref name="first"/>; empty lines have none.</summary>
    public IEnumerable<LinePart> Following(int first, int last)
    {
        for (var line = NextLine(first); line <= last; line = NextLine(line.Value))
            yield return new LinePart(line.Value, 0);
    }

    public int? NextLine(int line)
    {
        var found = numbers.BinarySearch(line + 1);
        var next = found >= 0 ? found : ~found;
        return next < numbers.Count ? numbers[next] : null;
    }

    public int? LineThatBegins(string quote) => numbers.Where(n => Begins(lines[n].Text, quote)).Select(n => (int?)n).FirstOrDefault();

    /// <summary>The first characters of a text, as many as fill so many columns.</summary>
    public static string OpeningOf(string text, int columns)
    {
        var end = 0;
        while (end < text.Length && DisplayWidth.Of(text.AsSpan(0, end)) < columns)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        return text[..end].TrimEnd();
    }

    /// <summary>Neither white space nor Markdown marks count, for people leave them out or copy them in.</summary>
    public static bool Begins(string text, string quote) => Readings(quote).Any(q => Ink(text).StartsWith(q, StringComparison.Ordinal));

    /// <summary>How often the quote stands in the text, and where it does if that is once. One that runs to the end of the text
    /// means the last place, so that every part of every line can be quoted.</summary>
    public static (int Times, int Start) Find(string text, string quote)
    {
        var ink = Ink(text);
        foreach (var reading in Readings(quote))
        {
            var last = ink.LastIndexOf(reading, StringComparison.Ordinal);
            if (last < 0)
                continue;
            var times = 1;
            for (var at = ink.IndexOf(reading, StringComparison.Ordinal); at < last; at = ink.IndexOf(reading, at + 1, StringComparison.Ordinal))
                times++;
            return last + reading.Length == ink.Length ? (1, Offset(text, last)) : (times, Offset(text, last));
        }

        return (0, 0);
    }

    static IEnumerable<string> Readings(string quote)
    {
        string[] readings = [Ink(quote), string.Concat(LineReader.Read(new SourceText("", quote)).Select(l => Ink(l.Text)))];
        return readings.Where(r => r.Length > 0);
    }

    static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static int Offset(string text, int ink)
    {
        var at = 0;
        for (; char.IsWhiteSpace(text[at]) || ink > 0; at++)
            ink -= char.IsWhiteSpace(text[at]) ? 0 : 1;
        return at;
    }
}

/// <summary>A part of a line, from an offset in its text to the next part.</summary>
readonly record struct LinePart(int Line, int Start);
