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
        var runs = new List<(int First, int Last)>();
        foreach (var span in spans.Where(span => !span.IsEmpty))
        {
            var (first, last) = (LineOf(span.Start), LineOf(span.End - 1));
            if (runs is [.., var run] && first >= run.First && first <= run.Last + 1)
                runs[^1] = (run.First, Math.Max(run.Last, last));
            else
                runs.Add((first, last));
        }

        return string.Join(", ", runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.First}{(run.Last > run.First ? $"–{run.Last}" : "")}")));

        int LineOf(int offset) => lineStarts.BinarySearch(offset) is >= 0 and var found ? found + 1 : ~lineStarts.BinarySearch(offset);
    }
}
