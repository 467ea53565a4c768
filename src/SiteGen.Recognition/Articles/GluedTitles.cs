using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Two headlines of two articles on one line: the left half speaks of the text before, the right half of the text behind.</summary>
static class GluedTitles
{
    const int Shortest = 6;

    const int Longest = 100;

    // How much better the halves must fit than the whole.
    const double Gain = 0.3;

    public static ImmutableArray<Element> Part(ImmutableArray<Element> run, Lexicon lexicon, PageProfile profile)
    {
        if (!profile.IsCjk)
            return run;
        var parted = ImmutableArray.CreateBuilder<Element>(run.Length);
        for (var i = 0; i < run.Length; i++)
        {
            var cut = run[i].IsDisplay && i > 0 && run[i - 1].IsText ? CutOf(run, i, lexicon) : 0;
            if (cut == 0)
            {
                parted.Add(run[i]);
                continue;
            }

            var piece = run[i].First;
            var last = piece.Lines[^1];
            parted.Add(With(piece, [.. piece.Lines[..^1], last.Until(cut).Trim()], lexicon));
            parted.Add(With(piece, [last.From(cut).Trim()], lexicon));
        }

        return parted.ToImmutable();
    }

    static Element With(Piece piece, ImmutableArray<Strip> lines, Lexicon lexicon)
    {
        var half = piece with { Lines = lines, Confidence = Math.Min(piece.Confidence, 0.5) };
        return new Element([half], lexicon.Read(half.Text));
    }

    static int CutOf(ImmutableArray<Element> run, int i, Lexicon lexicon)
    {
        var piece = run[i].First;
        var line = piece.Lines[^1].Text;
        // Lines of one headline are of one kind; here one is far too long for the others.
        if (line.Length > Longest || line.Ink < 2 * Shortest + 4 || piece.Lines.Length < 2 || piece.Lines[^1].Width < 2 * piece.Lines[0].Width)
            return 0;
        var before = Around(run, i, -1);
        var after = Around(run, i, +1);
        if (before is null || after is null)
            return 0;
        var head = Piece.Read(piece.Lines[..^1]);
        var whole = Math.Max(lexicon.Fit(run[i].Terms, before), lexicon.Fit(run[i].Terms, after));
        var (best, bestGain) = (0, Gain);
        for (var cut = Shortest; cut <= line.Length - Shortest; cut++)
        {
            if ((head + line[..cut]).LeavesOpen || line[cut..].ClosesOther || line[cut].IsCloser)
                continue;
            var left = lexicon.Read(head + line[..cut]);
            var right = lexicon.Read(line[cut..]);
            var gain = lexicon.Fit(left, before) + lexicon.Fit(right, after) - whole + Contrast(left, right, before, after, lexicon);
            if (gain > bestGain)
                (best, bestGain) = (cut, gain);
        }

        return best;
    }

    static double Contrast(Terms left, Terms right, Terms before, Terms after, Lexicon lexicon) =>
        0.5 * (lexicon.Fit(left, before) - lexicon.Fit(left, after) + lexicon.Fit(right, after) - lexicon.Fit(right, before));

    static Terms? Around(ImmutableArray<Element> run, int at, int step)
    {
        var parts = new List<Terms>();
        for (var i = at + step; i >= 0 && i < run.Length && parts.Count < 8; i += step)
        {
            if (!run[i].IsText)
                continue;
            if (step > 0 && run[i].First.IsDateline)
                break;
            parts.Add(run[i].Terms);
            if (step < 0 && run[i].First.IsDateline)
                break;
        }

        return parts.Count == 0 ? null : Terms.Sum([.. parts]);
    }
}
