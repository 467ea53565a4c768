using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Which line of a title group is kicker, which headline, which deck.</summary>
static class TitleRoles
{
    // A summary set as a title line, but as long as a paragraph, is a lead.
    const int LongestDeck = 72;

    public static ImmutableArray<(Element Element, Role Role)> Assign(ImmutableArray<Placed> titles, Terms body, string text, Lexicon lexicon, PageProfile profile)
    {
        var roles = new List<(Element Element, Role Role)>();
        var displays = titles.Where(p => p.Element.IsDisplay).SelectMany(p => Parted(p.Element)).ToList();
        var far = titles.Where(p => p.Part == Part.Loose).Select(p => p.Element.Index).ToHashSet();
        var headline = Headline(displays, body, lexicon, profile);
        var last = headline;
        while (headline >= 0 && last + 1 < displays.Count && (GoesOn(displays[last], displays[last + 1]) || BreaksWord(displays[last], displays[last + 1], text, profile) || IsCouplet(displays, last, profile)))
            last++;
        while (headline > 0 && (BreaksWord(displays[headline - 1], displays[headline], text, profile) || IsCouplet(displays, headline - 1, profile)))
            headline--;
        for (var i = 0; i < displays.Count; i++)
        {
            var role = headline < 0 || i < headline ? KickerOr(displays[i], profile) : i <= last ? Role.Headline : far.Contains(displays[i].Index) && !IsDeck(displays[i].Text) && !(displays[i].Index > displays[headline].Index && displays[i].Ink >= 30 && displays[i].Text.CountOf('，', ',') > 0) ? Role.Kicker : DeckOr(displays[i], profile);
            roles.Add((displays[i], role));
        }

        foreach (var placed in titles)
        {
            if (placed.Part == Part.Deck)
                roles.Add((placed.Element, IsLong(placed.Element, profile) ? Role.Lead : Role.Deck));
            else if (placed.Element.Kind == PieceKind.Byline)
                roles.Add((placed.Element, Role.Byline));
        }

        return [.. roles];
    }

    /// <summary>Two long lines of very different length are two titles, not one headline.</summary>
    static IEnumerable<Element> Parted(Element element)
    {
        if (element.Pieces.Length != 1 || element.First.Lines.Length != 2 || element.First.IsMarked)
            return [element];
        var (a, b) = (element.First.Lines[0], element.First.Lines[1]);
        var (narrow, wide) = (Math.Min(a.Width, b.Width), Math.Max(a.Width, b.Width));
        // Where the second is the wider one it cannot be the rest of the first.
        if (narrow < 24 || wide * 4 < narrow * 5 || a.Width > b.Width)
            return [element];
        return [new Element([element.First with { Lines = [a] }], element.Terms), new Element([element.First with { Lines = [b] }], element.Terms)];
    }

    static Role KickerOr(Element element, PageProfile profile) =>
        IsDeck(element.Text) ? Role.Deck : IsLong(element, profile) ? Role.Lead : Role.Kicker;

    static Role DeckOr(Element element, PageProfile profile) =>
        EndsAsKicker(element.Text) || (!IsDeck(element.Text) && (element.Ink <= 8 || Openings.IsColumnName(element.Text))) ? Role.Kicker : IsLong(element, profile) ? Role.Lead : Role.Deck;

    static bool IsLong(Element element, PageProfile profile) => profile.IsCjk && element.Ink > LongestDeck;

    static int Headline(List<Element> displays, Terms body, Lexicon lexicon, PageProfile profile)
    {
        // The name of a column stands over briefs that have no headline.
        if (displays.Count == 1 && Openings.IsColumnName(displays[0].Text))
            return -1;
        var best = -1;
        var bestScore = double.NegativeInfinity;
        foreach (var (i, score) in Claims(displays, body, lexicon, profile).Index())
        {
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>How strongly each of the lines claims to be the headline.</summary>
    public static double[] Claims(List<Element> displays, Terms body, Lexicon lexicon, PageProfile profile)
    {
        var claims = new double[displays.Count];
        var strongest = displays.Where(e => e.First.Level > 0).Select(e => e.First.Level).DefaultIfEmpty(0).Min();
        var widest = displays.Select(LineWidth).DefaultIfEmpty(1).Max();
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = Score(displays[i], body, lexicon, profile, strongest) - (double)LineWidth(displays[i]) / widest;
            // Two titles in one block are headline and deck; a line apart from them is more likely a label.
            if (i + 1 < displays.Count && displays[i + 1].Index == displays[i].Index)
                claims[i] += 0.4;
            // A couplet over or under a single line is its kicker or deck.
            if (IsCouplet(displays, i - 1, profile) || IsCouplet(displays, i, profile))
                claims[i] -= 0.6;
            // Of two equals the first is the headline and the second its deck, unless the first is the shorter label of a column.
            claims[i] -= 0.05 * i;
        }

        return claims;
    }

    static double Score(Element element, Terms body, Lexicon lexicon, PageProfile profile, int strongest)
    {
        var text = element.Text;
        var score = 0.0;
        var em = 2 / profile.Em;
        if (IsDeck(text) || EndsAsKicker(text))
            score -= 3;
        if (text.Ink > 26 * em)
            score -= profile.IsCjk ? 1.2 : 0.3;
        if (text.Ink > 44 * em)
            score -= 1.5;
        if (text.Ink <= 8 * em)
            score -= text.Ink <= 6 * em ? 1.2 : 0.7;
        if (Openings.IsAttendance(text) || Openings.IsColumnName(text))
            score -= 2;
        if (profile.IsCjk)
            score -= Math.Min(1.2, 0.6 * text.CountOf('，', ',', '、', '；', '。'));
        else if (text.EndsSentence && text[^1] == '.')
            score -= 1.5;
        if (strongest > 0)
            score += element.First.Level == strongest ? 0.6 : element.First.Level == 0 ? -0.8 : -0.6;
        return score + 0.2 * lexicon.Fit(element.Terms, body);
    }

    /// <summary>Large type has few characters in a line.</summary>
    static int LineWidth(Element element)
    {
        var width = 0;
        foreach (var piece in element.Pieces)
        {
            foreach (var line in piece.Lines)
                width = Math.Max(width, line.Width);
        }

        return width;
    }

    public static bool IsDeck(string text) =>
        (text[0].IsDash && text.Length > 1) || text[0] is '…' || (text[0] is '（' or '(' && text[^1] is '）' or ')') || Number(text) || Openings.IsAttendance(text);

    static bool Number(string text) => text.Length <= 12 && text[0] == '第' && text[^1] is '号' or '期';

    static bool EndsAsKicker(string text) => text[^1] is '—' or '：' or ':';

    /// <summary>Two lines of as many characters and words, set alike, are the halves of one title.</summary>
    static bool IsCouplet(List<Element> displays, int first, PageProfile profile)
    {
        if (!profile.IsCjk || first < 0 || first + 1 >= displays.Count || !MayPair(displays[first], displays[first + 1]))
            return false;
        var difference = Difference(displays, first);
        // Of three lines the two that are most alike belong together.
        return difference <= (displays[first].Ink >= 8 ? 2 : 0)
            && (first == 0 || Difference(displays, first - 1) > difference) && (first + 2 == displays.Count || Difference(displays, first + 1) > difference);
    }

    static int Difference(List<Element> displays, int first) =>
        MayPair(displays[first], displays[first + 1]) ? Math.Abs(displays[first].Text.Width - displays[first + 1].Text.Width) : int.MaxValue;

    static bool MayPair(Element a, Element b) =>
        b.Index == a.Index + 1 && a.First.Level == b.First.Level && a.First.IsMarked == b.First.IsMarked && a.Text.Ink >= 4 && IsPlain(a) && IsPlain(b)
        && a.Text.Count(char.IsWhiteSpace) == b.Text.Count(char.IsWhiteSpace);

    static bool IsPlain(Element element) => !IsDeck(element.Text) && !EndsAsKicker(element.Text) && !Openings.IsColumnName(element.Text);

    /// <summary>The article writes in one go what stands over the seam of the two lines.</summary>
    static bool BreaksWord(Element a, Element b, string text, PageProfile profile) =>
        profile.IsCjk && b.Index == a.Index + 1 && a.Text.Length > 2 && b.Text.Length > 2 && !EndsAsKicker(a.Text)
        && text.Contains(a.Text[^2..] + b.Text[..2], StringComparison.Ordinal);

    /// <summary>The headline's second line stands in a piece of its own.</summary>
    static bool GoesOn(Element headline, Element next) =>
        (headline.Text.LeavesOpen && next.Text.ClosesOther) || (headline.Text[^1] is '，' or ',' && next.First.Index == headline.First.Index + 1);
}
