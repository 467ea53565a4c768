using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Lines that hold two things: a jump note before its text, a byline that runs into a story, the last line of one column
/// and the first of another. Each becomes lines of its own.</summary>
static class GluedLines
{
    public static ImmutableArray<Line> Part(ImmutableArray<Line> lines, PageProfile profile)
    {
        var parted = ImmutableArray.CreateBuilder<Line>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Unspaced(lines, i, profile);
            var cut = profile.IsWrapped ? WidthCut(lines, i, profile) : 0;
            if (cut == 0)
            {
                PartNotes(line, parted);
                continue;
            }

            PartNotes(With(line, line.Strip.Until(cut), line.Blanks), parted);
            // What stands behind the cut belongs to another column.
            PartNotes(With(line, line.Strip.From(cut), 1), parted);
        }

        return parted.ToImmutable();
    }

    static void PartNotes(Line line, ImmutableArray<Line>.Builder parted)
    {
        var text = line.Text;
        if (JumpNotes.From(text) is { Length: var from } && from > 0 && from < text.Length)
        {
            parted.Add(With(line, line.Strip.Until(from), line.Blanks));
            PartNotes(With(line, line.Strip.From(from), 0) with { IsRest = true }, parted);
            return;
        }

        if (JumpNotes.On(text) is { Start: > 0 } on)
        {
            PartNotes(With(line, line.Strip.Until(on.Start), line.Blanks), parted);
            parted.Add(With(line, line.Strip.From(on.Start), 0));
            return;
        }

        var dash = text.EndsSentence ? -1 : Math.Max(text.IndexOf("—— ", StringComparison.Ordinal), text.IndexOf("——　", StringComparison.Ordinal));
        if (dash >= 8 && text.Length - dash > 8)
        {
            // A kicker ends with the dash, and its headline stands behind it.
            parted.Add(With(line, line.Strip.Until(dash + 2), line.Blanks));
            PartNotes(With(line, line.Strip.From(dash + 2), 1), parted);
            return;
        }

        var byline = Math.Max(ChineseBylines.PrefixLength(text), LatinBylines.PrefixLength(text));
        if (byline > 0 && byline < text.Length && PieceCutter.ReadByline(text) is null)
        {
            parted.Add(With(line, line.Strip.Until(byline), line.Blanks));
            PartNotes(With(line, line.Strip.From(byline), 0) with { IsRest = true }, parted);
            return;
        }

        parted.Add(line);
    }

    /// <summary>Where a line that is wider than its column must be parted, or 0.</summary>
    static int WidthCut(ImmutableArray<Line> lines, int i, PageProfile profile)
    {
        var line = lines[i];
        if (line.IsMarked || ChineseBylines.PrefixLength(line.Text) > 0 || LatinBylines.PrefixLength(line.Text) > 0)
            return 0;
        // Quotation marks beside other marks are set half as wide.
        var slack = profile.IsCjk ? 6 + 2 * line.Text.CountOf('“', '”', '‘', '’') : 7;
        var after = Agreed(lines, i + 1, i + 2, profile);
        if (after > 0 && line.Width >= after + slack && lines[i + 1].Blanks == 0 && !line.Text.EndsSentence && BestCut(line.Text, line.Width - after) is var tail && tail > 0)
            return tail;
        var before = line.Blanks == 0 ? Agreed(lines, i - 1, i - 2, profile) : 0;
        if (before > 0 && line.Width >= before + slack && !lines[i - 1].Text.EndsSentence)
            return BestCut(line.Text, before);
        return 0;
    }

    /// <summary>The width that two neighbouring lines have in common, or 0.</summary>
    static int Agreed(ImmutableArray<Line> lines, int near, int far, PageProfile profile)
    {
        if (Math.Min(near, far) < 0 || Math.Max(near, far) >= lines.Length || lines[Math.Max(near, far)].Blanks > 0 || lines[Math.Max(near, far)].IsIndented || lines[Math.Min(near, far)].Text.EndsSentence)
            return 0;
        var (a, b) = (lines[near].Width, lines[far].Width);
        return Math.Abs(a - b) <= (profile.IsCjk ? 2 : 5) && Math.Min(a, b) >= 16 ? Math.Max(a, b) : 0;
    }

    static int BestCut(string text, int headWidth)
    {
        var best = 0;
        var bestCost = int.MaxValue;
        var width = 0;
        for (var cut = 1; cut < text.Length; cut++)
        {
            width += text[cut - 1] == ' ' && (cut < 2 || text[cut - 2].IsWide || text[cut].IsWide) ? 0 : text[cut - 1].IsWide ? 2 : 1;
            var cost = Math.Abs(width - headWidth) * 2;
            if (cost > 8)
                continue;
            if (Openings.IsDateline(text[cut..]) || JumpNotes.From(text[cut..]).Length > 0)
                cost -= 9;
            if (text[cut - 1].IsSentenceEnd)
                cost -= 7;
            else if (text[cut - 1] == ' ')
                cost -= 2;
            if (text[cut].IsCloser || text[cut] is '，' or '。' or '、' || (text[cut].IsLatin && text[cut - 1].IsLatin) || (char.IsDigit(text[cut]) && char.IsDigit(text[cut - 1])))
                cost += 6;
            if (cost < bestCost)
                (best, bestCost) = (cut, cost);
        }

        return best;
    }

    /// <summary>A paragraph set with an empty line after every line: lines of one width, none of which ends a sentence.</summary>
    static Line Unspaced(ImmutableArray<Line> lines, int i, PageProfile profile)
    {
        var line = lines[i];
        if (!profile.IsWrapped || i == 0 || !IsAlone(lines, i) || !IsAlone(lines, i - 1) || !Spaced(lines, i - 1) || line.IsMarked)
            return line;
        var sibling = i >= 2 && IsAlone(lines, i - 2) && Spaced(lines, i - 2) && Math.Abs(lines[i - 2].Width - lines[i - 1].Width) <= 6;
        var follows = Math.Abs(line.Width - lines[i - 1].Width) <= 6;
        var goesOn = i + 1 < lines.Length && IsAlone(lines, i + 1) && Spaced(lines, i) && lines[i + 1].Width <= line.Width + 3;
        return (follows && (sibling || goesOn)) || (sibling && line.Width < lines[i - 1].Width) ? line with { Blanks = 0 } : line;
    }

    static bool IsAlone(ImmutableArray<Line> lines, int i) => (i == 0 || lines[i].Blanks > 0) && (i + 1 == lines.Length || lines[i + 1].Blanks > 0);

    static bool Spaced(ImmutableArray<Line> lines, int i) => lines[i].Width >= 40 && !lines[i].Text.EndsSentence && !lines[i].IsMarked;

    static Line With(Line line, Strip strip, int blanks) => line with { Strip = strip.Trim(), Blanks = blanks };
}
