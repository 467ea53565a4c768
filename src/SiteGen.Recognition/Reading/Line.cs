namespace SiteGen.Recognition;

/// <summary>A printed line: what it says and how the file sets it.</summary>
/// <param name="Blanks">Empty lines before it.</param>
/// <param name="Level">Its Markdown heading level, 0 for none.</param>
/// <param name="IsBullet">A list mark stood before it.</param>
/// <param name="IsBold">All of it is bold.</param>
/// <param name="IsIndented">White space stood before it.</param>
/// <param name="HardBreak">Two spaces at its end: the next line starts anew on purpose.</param>
sealed record Line(Strip Strip, int Blanks, int Level, bool IsBullet, bool IsBold, bool IsIndented, bool HardBreak)
{
    /// <summary>What is left of a printed line whose beginning is a piece of its own: its width says nothing.</summary>
    public bool IsRest { get; init; }

    public string Text => Strip.Text;

    public int Width => Strip.Width;

    public bool IsMarked => Level > 0 || IsBold;
}
