using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
        var text = new StringBuilder();
        var (first, last) = (0, 0);
        foreach (var span in spans)
        {
            if (span.IsEmpty)
                continue;
            var line = LineOf(span.Start, lineStarts);
            if (line < first || line > last + 1 || last == 0)
            {
                Write(text, first, last);
                first = line;
            }

            last = Math.Max(line, LineOf(span.End - 1, lineStarts));
        }

        Write(text, first, last);
        return text.ToString();
    }

    static void Write(StringBuilder text, int first, int last)
    {
        if (last == 0)
            return;
        text.Append(text.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{first}");
        if (last > first)
            text.Append(CultureInfo.InvariantCulture, $"–{last}");
    }

    static int LineOf(int offset, ImmutableArray<int> lineStarts)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
