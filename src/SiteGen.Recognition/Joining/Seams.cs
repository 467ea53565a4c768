using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Finds for every paragraph that breaks off the piece that goes on with it, if it is on the page.</summary>
static class Seams
{
    // How far, in pieces, the rest of a sentence is looked for.
    const int Reach = 24;

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
            if (pairs.Knows(pieces[i].Text[^1], pieces[i + 1].Text[0]))
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
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            var texts = 0;
            var titles = 0;
            for (var to = from + step; to >= 0 && to < pieces.Length && Math.Abs(to - from) <= Reach; to += step)
            {
                var piece = pieces[to];
                if (piece.Kind == PieceKind.Display)
                {
                    titles++;
                    continue;
                }

                if (piece.Kind != PieceKind.Text)
                    continue;
                var score = Score(pieces[from], piece, profile, pairs) - doubt - (step > 0 ? 0 : 2) - SkipCost(texts, titles);
                if (score >= Enough)
                    offers.Add((score, from, to));
                texts++;
            }
        }
    }

    static double SkipCost(int texts, int titles) => texts == 0 ? titles * 1.5 : 1.6 + 0.12 * texts;

    static double Score(Piece from, Piece to, PageProfile profile, Pairs pairs)
    {
        if (Openings.IsDateline(to.Text) || to.IsBullet || to.IsMarked)
            return -9;
        var score = 2.0;
        var last = from.Text[^1];
        var first = to.Text[0];
        if (from.Column > 0 && to.Column > 0 && profile.IsWrapped)
            score += Math.Abs(from.Column - to.Column) <= (profile.IsCjk ? 2 : 3) ? 1.5 : Math.Abs(from.Column - to.Column) <= (profile.IsCjk ? 4 : 6) ? 0 : -2.5;
        if (profile.IsCjk)
        {
            if (last.IsCjk && first.IsCjk && pairs.Knows(last, first))
                score += 0.7;
        }
        else
        {
            score += char.IsLower(first) ? 3 : char.IsUpper(first) && char.IsLower(last) ? -1 : 0;
        }

        if (last.IsOpenEnd)
            score += 0.4;
        var (open, closed) = (from.Text.OpenQuotes, to.Text.OpenQuotes);
        if (open > 0 && closed < 0)
            score += 2;
        else if (open > 0 != closed < 0)
            score -= 0.8;
        return score;
    }
}
