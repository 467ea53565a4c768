using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The lines of the page's file that a piece of text was read from.</summary>
static class PrintedOn
{
    /// <returns>Such as “3–9, 30”; nothing where the lines are not known.</returns>
    public static string Lines(ImmutableArray<TextSpan> spans, ImmutableArray<int> lineStarts)
    {
        if (lineStarts.IsEmpty)
            return "";
        var text = "";
        var (first, last) = (0, 0);
        foreach (var span in spans)
        {
            if (span.IsEmpty)
                continue;
            var line = LineOf(span.Start, last, lineStarts);
            if (line < first || line > last + 1 || last == 0)
            {
                text = With(text, first, last);
                first = line;
            }

            last = Math.Max(line, LineOf(span.End - 1, line, lineStarts));
        }

        return With(text, first, last);
    }

    // Nearly every text stands in one place.
    static string With(string text, int first, int last)
    {
        if (last == 0)
            return text;
        var lines = last > first ? string.Create(CultureInfo.InvariantCulture, $"{first}–{last}") : first.ToString(CultureInfo.InvariantCulture);
        return text.Length > 0 ? $"{text}, {lines}" : lines;
    }

    static int LineOf(int offset, int near, ImmutableArray<int> lineStarts)
    {
        // Most texts go on from line to line.
        for (var line = Math.Max(near, 1); line <= Math.Min(near + 1, lineStarts.Length); line++)
        {
            if (lineStarts[line - 1] <= offset && (line == lineStarts.Length || offset < lineStarts[line]))
                return line;
        }

        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
