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
        long wrapped = 0, whole = 0;
        var blanks = 0;
        var marked = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
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

        var isCjk = IsMostlyCjk(lines);
        return new PageProfile(isCjk, wrapped > whole, blanks * 20 > lines.Length, marked >= 4 || (marked > 1 && marked * 12 > lines.Length)) { Slack = MeasureSlack(lines, isCjk), IsProportional = !isCjk && FitsMore(lines) };
    }

    static bool IsMostlyCjk(ImmutableArray<Line> lines)
    {
        long ideographs = 0, latin = 0, rest = 0;
        foreach (var line in lines)
            rest += line.Text.Length;
        foreach (var line in lines)
        {
            foreach (var c in line.Text)
            {
                if (c.IsCjk)
                    ideographs++;
                else if (c.IsLatin)
                    latin++;
            }

            // Whatever follows, enough has been seen.
            rest -= line.Text.Length;
            if (ideographs * 4 > latin + rest)
                return true;
        }

        return false;
    }

    /// <summary>Several sentences break off before a text of another column: the articles take turns.</summary>
    public PageProfile Observe(IReadOnlyList<Piece> pieces)
    {
        var interrupted = 0;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var after = pieces[i + 1].Kind == PieceKind.Text || i + 2 == pieces.Count ? pieces[i + 1] : pieces[i + 2];
            if (pieces[i] is { Kind: PieceKind.Text, IsFinished: false, Column: > 0 } open && after is { Kind: PieceKind.Text, Column: > 0 } && Math.Abs(open.Column - after.Column) > 2 * Slack)
                interrupted++;
        }

        return this with { IsInterleaved = IsWrapped && interrupted > 1, LosesIndents = IsWrapped && IsCjk && LoseIndents(pieces) };
    }

    /// <summary>Most paragraphs of several lines have a first line that is two characters short of its column.</summary>
    static bool LoseIndents(IReadOnlyList<Piece> pieces)
    {
        var (all, lost) = (0, 0);
        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Text || piece.Lines.Length < 4)
                continue;
            all++;
            if (piece.Indent is >= 3 and <= 6)
                lost++;
        }

        return all >= 8 && lost * 5 > all * 2;
    }

    /// <summary>Often the next word would have found room, if characters were all of one width.</summary>
    static bool FitsMore(ImmutableArray<Line> lines)
    {
        var (all, more) = (0, 0);
        for (var i = 3; i + 3 < lines.Length; i++)
        {
            if (lines[i].Text.EndsSentence || lines[i + 1].Blanks > 0 || lines[i].Blanks > 0 || lines[i - 1].Blanks > 0 || lines[i + 2].Blanks > 0)
                continue;
            var full = Math.Max(Math.Max(lines[i - 2].Width, lines[i - 1].Width), Math.Max(lines[i + 1].Width, lines[i + 2].Width));
            var space = lines[i + 1].Text.IndexOf(' ', StringComparison.Ordinal);
            all++;
            if (lines[i].Width + 1 + (space < 0 ? lines[i + 1].Text.Length : space) <= full)
                more++;
        }

        return all >= 10 && more * 8 > all;
    }

    /// <summary>The usual difference between a full line and the fullest beside it.</summary>
    static int MeasureSlack(ImmutableArray<Line> lines, bool isCjk)
    {
        var differences = new List<int>();
        for (var i = 2; i + 1 < lines.Length; i++)
        {
            // The middle of a block: neither its first line nor its last.
            if (lines[i].Blanks > 0 || lines[i - 1].Blanks > 0 || lines[i + 1].Blanks > 0 || lines[i].Text.EndsSentence)
                continue;
            differences.Add(Math.Abs(lines[i].Width - lines[i - 1].Width));
        }

        differences.Sort();
        var usual = differences.Count < 8 ? 0 : differences[differences.Count * 3 / 4];
        return isCjk ? Math.Clamp(usual, 2, 4) : 3;
    }

    /// <summary>By how much lines of one column differ in width: typesetting squeezes figures and marks, a plain text file does not.</summary>
    public int Slack { get; init; } = 2;

    /// <summary>Latin lines are filled by the letters' real widths, so that counting characters tells little.</summary>
    public bool IsProportional { get; init; }

    /// <summary>The file lost the indents of the paragraphs, but their first lines are still short by as much.</summary>
    public bool LosesIndents { get; init; }

    /// <summary>The columns of several articles take turns in the file.</summary>
    public bool IsInterleaved { get; init; }

    /// <summary>Whether this text is the beginning of a paragraph or the rest of one, as far as the indent tells.</summary>
    public bool? BeginsParagraph(Piece piece)
    {
        if (!LosesIndents || piece.Kind != PieceKind.Text || piece.Lines.Length < 2)
            return null;
        if (piece.Indent is >= 3 and <= 7)
            return true;
        // Quotation marks may be set half as wide; and the last line of two may be short.
        var isFull = piece.Indent + piece.Lines[0].Text.CountOf('“', '”', '‘', '’') <= 1 && (piece.Lines.Length > 2 || Math.Abs(piece.Lines[1].Width - piece.Lines[0].Width) <= 1);
        return isFull ? false : null;
    }

    /// <summary>A character's width in the counting of <see cref="Glyphs"/>: an ideograph is two Latin letters wide.</summary>
    public int Em => IsCjk ? 2 : 1;
}
