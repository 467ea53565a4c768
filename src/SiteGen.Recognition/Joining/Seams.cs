using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Finds for every paragraph that breaks off the piece that goes on with it, if it is on the page.</summary>
static class Seams
{
    // How far, in pieces, the rest of a sentence is looked for.
    const int Reach = 60;

    const double Enough = 1.0;

    /// <summary>For every piece the index of the piece that continues it, or -1.</summary>
    public static int[] Find(ImmutableArray<Piece> pieces, PageProfile profile, Pairs pairs)
    {
        var next = new int[pieces.Length];
        var taken = new bool[pieces.Length];
        Array.Fill(next, -1);
        var offers = new List<(double Score, int From, int To)>();
        var doubt = DropsFullStops(pieces, pairs, profile) ? 1.2 : 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (IsOpen(pieces[i]))
                Offer(pieces, i, profile, pairs, doubt, offers);
        }

        offers.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.From != b.From ? a.From.CompareTo(b.From) : a.To.CompareTo(b.To));
        foreach (var (_, from, to) in offers)
        {
            if (next[from] >= 0 || taken[to] || LeadsTo(next, to, from))
                continue;
            next[from] = to;
            taken[to] = true;
        }

        return next;
    }

    /// <summary>The reader of the scan lost many full stops: most seams that look open join no known pair.</summary>
    static bool DropsFullStops(ImmutableArray<Piece> pieces, Pairs pairs, PageProfile profile)
    {
        var (open, known) = (0, 0);
        for (var i = 0; i + 1 < pieces.Length; i++)
        {
            if (!IsOpen(pieces[i]) || pieces[i + 1].Kind != PieceKind.Text || pieces[i].Text[^1].IsOpenEnd)
                continue;
            open++;
            if (pairs.Knows(pieces[i].Text[^1], pieces[i + 1].Text[0]) || Particles.GoOn(pieces[i].Text[^1], pieces[i + 1].Text[0]))
                known++;
        }

        return profile is { IsCjk: true, IsWrapped: false } && open >= 5 && known * 5 < open * 2;
    }

    static bool IsOpen(Piece piece) => piece.Kind == PieceKind.Text && !piece.IsFinished;

    static bool LeadsTo(int[] next, int from, int to)
    {
        for (var i = from; i >= 0; i = next[i])
        {
            if (i == to)
                return true;
        }

        return false;
    }

    static void Offer(ImmutableArray<Piece> pieces, int from, PageProfile profile, Pairs pairs, double doubt, List<(double, int, int)> offers)
    {
        // Right under a title a summary may stand that ends without a full stop.
        var opens = profile is { IsCjk: true, IsWrapped: false } && !pieces[from].Text[^1].IsOpenEnd && from > 0
            && (pieces[from - 1].Kind is PieceKind.Byline || (pieces[from - 1].Kind is PieceKind.Display && (from == 1 || pieces[from - 2].Kind is PieceKind.Display or PieceKind.Note)));
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            var skipped = 0.0;
            for (var to = from + step; to >= 0 && to < pieces.Length && Math.Abs(to - from) <= Reach; to += step)
            {
                var piece = pieces[to];
                if (piece.Kind == PieceKind.Text)
                {
                    var score = Score(pieces[from], piece, profile, pairs) - doubt - (opens && !pairs.Knows(pieces[from].Text[^1], piece.Text[0]) ? 1.2 : 0) - (step > 0 ? 0 : 2.8) - Math.Min(skipped, profile is { IsWrapped: true, Slack: 2 } ? 2.2 : 3);
                    if (score >= Enough)
                        offers.Add((score, from, to));
                }

                skipped += SkipCost(pieces[from], piece, skipped, profile);
            }
        }
    }

    /// <summary>A title in between makes a seam unlikely; another article, in another column, only a little.</summary>
    static double SkipCost(Piece from, Piece skipped, double already, PageProfile profile)
    {
        if (skipped.Kind == PieceKind.Display)
            return already < 1.5 ? 1.5 : 0;
        if (skipped.Kind != PieceKind.Text)
            return 0;
        var first = already == 0 ? 1.2 : 0;
        if (from.Column == 0 || skipped.Column == 0)
            return first + 0.12;
        return first + (Math.Abs(from.Column - skipped.Column) <= profile.Em ? 0.3 : 0.04);
    }

    static double Fit(Piece from, int column, int next, PageProfile profile)
    {
        var difference = Math.Abs(column - next);
        // A single line may be a paragraph's first, which lost its indent.
        if (from.Column == 0 && profile.IsCjk)
            difference = Math.Min(difference, Math.Abs(column + 4 - next));
        // Its quotation marks may be set half as wide as they are counted.
        if (from.Column == 0 && next < column && next >= column - from.Text.CountOf('“', '”'))
            difference = 0;
        if (difference == 0)
            return 1.5;
        if (difference <= profile.Slack + 1)
            return 1;
        return difference <= profile.Slack * 2 ? (profile.IsCjk ? -0.5 : 0) : -2.5;
    }

    static double Score(Piece from, Piece to, PageProfile profile, Pairs pairs)
    {
        if (to.IsDateline || to.IsBullet || to.IsMarked || Openings.IsSalutation(to.Text))
            return -9;
        var score = 2.0;
        var last = from.Text[^1];
        var first = to.Text[0];
        // The only line of a broken paragraph is a full one.
        var column = from.Column > 0 ? from.Column : from.Lines[0].Width;
        if (to.Column > 0 && profile.IsWrapped)
            score += Fit(from, column, to.Column, profile);
        // A full line alone is a part of the paragraph that the column cut twice.
        if (profile.LosesIndents && from.Column > 0 && to.Lines.Length == 1 && !to.Text.EndsSentence && to.Lines[0].Width + 1 >= from.Column && to.Lines[0].Width - to.Text.CountOf('“', '”') <= from.Column + 1)
            score += 1.5;
        // One line that does not fill the column may well be the last of the paragraph.
        if (from.Column > 0 && to.Column == 0 && profile.IsWrapped && to.Lines[0].Width <= from.Column + 2 && to.Text.EndsSentence)
            score += 1;
        if (profile.IsCjk)
        {
            if (last.IsCjk && first.IsCjk && pairs.Knows(last, first))
                score += 0.7;
            if (Particles.GoOn(last, first))
                score += 1.2;
        }
        else
        {
            score += char.IsLower(first) ? 3 : char.IsUpper(first) && char.IsLower(last) ? -1 : 0;
        }

        if (last.IsOpenEnd)
            score += 0.4;
        score += profile.BeginsParagraph(to) switch { true => -3, false => 0.8, null => 0 };
        var (open, closes) = (from.LeavesOpen, to.ClosesOther);
        if (open && closes)
            score += 2;
        else if (open != closes)
            score -= 0.4;
        return score;
    }
}
