namespace SiteGen.Recognition;

/// <summary>The shadow that the column's width throws on the lines of a block.</summary>
readonly ref struct ColumnWidths
{
    readonly ReadOnlySpan<Line> lines;
    readonly int[] reference;
    readonly PageProfile profile;

    public ColumnWidths(ReadOnlySpan<Line> lines, PageProfile profile)
    {
        this.lines = lines;
        this.profile = profile;
        IsWrapped = profile.IsWrapped || LooksWrapped(lines);
        reference = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var around = lines[Math.Max(0, i - 4)..Math.Min(lines.Length, i + 5)];
            var (widest, second) = (0, 0);
            foreach (var line in around)
                (widest, second) = line.Width > widest ? (line.Width, widest) : (widest, Math.Max(second, line.Width));
            // Among many one line may hang over.
            reference[i] = around.Length < 5 ? widest : second;
        }
    }

    /// <summary>The lines break where the column ends, not where a paragraph does.</summary>
    public bool IsWrapped { get; }

    /// <summary>The next word would have found room: somebody ended this line on purpose.</summary>
    public bool IsShort(int i)
    {
        if (lines[i].IsRest)
            return false;
        if (profile.IsCjk)
            return lines[i].Width <= reference[i] - 4;
        if (profile.IsProportional)
            return lines[i].Width * 10 < reference[i] * (lines[i].Text.EndsSentence ? 9 : 7);
        var next = i + 1 < lines.Length ? lines[i + 1].Text.AsSpan() : default;
        var space = next.IndexOf(' ');
        var word = space < 0 ? next.Length : space;
        return lines[i].Width + 1 + word <= reference[i];
    }

    public bool IsTitleLike(int i) => IsTitleLike(i, LongestTitle);

    // Titles have a few lines; a page may have a million.
    const int LongestTitle = 5;

    bool IsTitleLike(int i, int depth)
    {
        var text = lines[i].Text;
        if (lines[i].IsRest || (text.EndsSentence && !lines[i].IsMarked))
            return false;
        // The first line of a paragraph lost its indent: two ems short is no title yet.
        return (i == lines.Length - 1 && !text.Contains('。')) || lines[i].Width * 4 < reference[i] * 3 || (i > 0 && depth > 0 && IsShort(i) && IsTitleLike(i - 1, depth - 1));
    }

    /// <summary>The width of the full lines among these, 0 for a single line.</summary>
    public int ColumnOf(int start, int end)
    {
        if (end - start < 2)
            return 0;
        // A first line may have lost its indent: with few lines the widest tells most.
        if (end - start < 4)
        {
            var widest = 0;
            for (var i = start; i < Math.Max(end - 1, start + 2); i++)
                widest = Math.Max(widest, lines[i].Width);
            return widest;
        }

        var widths = new int[end - start - 1];
        for (var i = start; i < end - 1; i++)
            widths[i - start] = lines[i].Width;
        widths.AsSpan().Sort();
        return profile.IsCjk ? widths[widths.Length / 2] : widths[^1];
    }

    static bool LooksWrapped(ReadOnlySpan<Line> lines)
    {
        if (lines.Length < 3)
            return false;
        var widest = 0;
        foreach (var line in lines)
            widest = Math.Max(widest, line.Width);
        var full = 0;
        foreach (var line in lines[..^1])
        {
            if (line.Width * 5 >= widest * 4 && !line.HardBreak && !line.Text.EndsSentence)
                full++;
        }

        return full * 3 >= (lines.Length - 1) * 2;
    }
}
