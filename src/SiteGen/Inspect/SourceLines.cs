using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Inspect;

/// <summary>The lines that spans stand on, as people write them: <c>3–8, 21</c>.</summary>
static class SourceLines
{
    public static string Describe(SourceText source, ImmutableArray<TextSpan> spans)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var span in spans)
        {
            var first = source.PositionOf(span.Start).Line;
            var last = source.PositionOf(Math.Max(span.Start, span.End - 1)).Line;
            if (ranges is [.., var before] && first >= before.First && first <= before.Last + 1)
                ranges[^1] = (before.First, Math.Max(before.Last, last));
            else
                ranges.Add((first, last));
        }

        return string.Join(", ", ranges.Select(r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}–{r.Last}")));
    }
}
