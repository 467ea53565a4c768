using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Two columns read across: every line holds a line of the left one, a space, and a line of the right one. The left column
/// is put before the right one again.</summary>
static class DoubleColumns
{
    const int Fewest = 5;

    const int Longest = 200;

    public static ImmutableArray<Line> Part(ImmutableArray<Line> lines, PageProfile profile)
    {
        // Latin lines have too many spaces to tell the gutter.
        if (!profile.IsCjk || !profile.IsWrapped)
            return lines;
        // Most pages have none.
        ImmutableArray<Line>.Builder? parted = null;
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && lines[end].Blanks == 0)
                end++;
            var chunk = lines.AsSpan(start, end - start);
            var gutter = chunk.Length >= Fewest && HasShortLines(chunk) ? Gutter(chunk) : 0;
            if (gutter > 0 && parted is null)
            {
                parted = ImmutableArray.CreateBuilder<Line>(lines.Length);
                parted.AddRange(lines, start);
            }

            if (gutter > 0)
                PartChunk(chunk, gutter, parted!);
            else
                parted?.AddRange(chunk);
            start = end;
        }

        return parted?.ToImmutable() ?? lines;
    }

    static bool HasShortLines(ReadOnlySpan<Line> chunk)
    {
        foreach (var line in chunk)
        {
            if (line.Text.Length >= Longest)
                return false;
        }

        return true;
    }

    /// <summary>The width of the left column, or 0 if the lines have no gutter in common.</summary>
    static int Gutter(ReadOnlySpan<Line> chunk)
    {
        foreach (var (_, width) in Spaces(chunk[1].Text))
        {
            if (width < 16)
                continue;
            var (split, wide) = (0, 0);
            foreach (var line in chunk)
            {
                split += line.Width > width + 3 && At(line.Text, width) > 0 ? 1 : 0;
                wide += line.Width > width * 3 / 2 ? 1 : 0;
            }

            if (split * 4 >= chunk.Length * 3 && wide * 2 > chunk.Length)
                return width;
        }

        return 0;
    }

    static void PartChunk(ReadOnlySpan<Line> chunk, int gutter, ImmutableArray<Line>.Builder parted)
    {
        var right = new List<Line>();
        foreach (var line in chunk)
        {
            var at = line.Width > gutter + 4 ? At(line.Text, gutter) : 0;
            parted.Add(at == 0 ? line : line with { Strip = line.Strip.Until(at).Trim() });
            if (at > 0)
                right.Add(line with { Strip = line.Strip.From(at).Trim(), Blanks = right.Count == 0 ? 1 : 0, IsIndented = false });
        }

        parted.AddRange(right);
    }

    /// <summary>The space that stands where the left column ends, or 0.</summary>
    static int At(string text, int gutter)
    {
        foreach (var (at, width) in Spaces(text))
        {
            if (Math.Abs(width - gutter) <= 3)
                return at;
        }

        return 0;
    }

    static IEnumerable<(int At, int Width)> Spaces(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i].IsSpace)
                yield return (i, text[..i].Width);
        }
    }
}
