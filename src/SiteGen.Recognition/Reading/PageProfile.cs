using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What kind of file this is. Measured, never guessed from a name.</summary>
/// <param name="IsCjk">Most letters are ideographs.</param>
/// <param name="IsWrapped">Paragraphs are broken at the column's width (the text layer of a PDF), not one a line.</param>
/// <param name="HasBlanks">Empty lines part the blocks.</param>
/// <param name="MarksHeadings">Markdown marks most of its titles.</param>
sealed record PageProfile(bool IsCjk, bool IsWrapped, bool HasBlanks, bool MarksHeadings)
{
    public static PageProfile Measure(ImmutableArray<Line> lines)
    {
        long ideographs = 0, latin = 0, wrapped = 0, whole = 0;
        var blanks = 0;
        var marked = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            foreach (var c in line.Text)
            {
                if (c.IsCjk)
                    ideographs++;
                else if (c.IsLatin)
                    latin++;
            }

            if (line.Blanks > 0)
                blanks++;
            if (line.IsMarked)
                marked++;
            var goesOn = i + 1 < lines.Length && lines[i + 1].Blanks == 0 && !line.HardBreak && !line.Text.EndsSentence;
            if (goesOn)
                wrapped += line.Width;
            else
                whole += line.Width;
        }

        return new PageProfile(ideographs * 4 > latin, wrapped > whole, blanks * 20 > lines.Length, marked >= 4);
    }

    /// <summary>The columns of several articles take turns in the file.</summary>
    public bool IsInterleaved { get; init; }

    /// <summary>A character's width in the counting of <see cref="Glyphs"/>: an ideograph is two Latin letters wide.</summary>
    public int Em => IsCjk ? 2 : 1;
}
