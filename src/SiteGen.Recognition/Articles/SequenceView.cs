using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The weights that <see cref="Sequence"/> decides by, measured on one stream.</summary>
sealed class SequenceView
{
    readonly ImmutableArray<Element> run;
    readonly Lexicon lexicon;
    readonly Windows windows;
    // Asked for in each state that the reading may be in; NaN until then.
    readonly double[] fitBefore;
    readonly double[] fitAfter;
    readonly double[] detached;
    readonly double[] subheading;
    readonly PageProfile profile;
    readonly int[] textBefore;
    readonly int[] textAfter;
    readonly Gap[] gapBefore;
    readonly (int Ink, int Words)[] shapes;
    readonly int strongest;
    readonly bool hasLevels;

    public SequenceView(ImmutableArray<Element> run, Lexicon lexicon, PageProfile profile)
    {
        (this.run, this.lexicon, this.profile, windows) = (run, lexicon, profile, new Windows(run, lexicon));
        fitBefore = Unknown(run.Length);
        fitAfter = Unknown(run.Length);
        detached = Unknown(run.Length);
        subheading = Unknown(run.Length);
        textBefore = new int[run.Length + 1];
        textAfter = new int[run.Length + 1];
        gapBefore = new Gap[run.Length + 1];
        shapes = new (int, int)[run.Length];
        var last = -1;
        for (var i = 0; i <= run.Length; i++)
        {
            textBefore[i] = last;
            if (i < run.Length && run[i].IsText)
                last = i;
        }

        last = -1;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (run[i].IsText)
                last = i;
            textAfter[i] = last;
        }

        textAfter[run.Length] = -1;
        MeasureGaps();

        var levels = run.Where(e => e.IsDisplay && e.First.Level > 0).Select(e => e.First.Level).Distinct().ToList();
        strongest = levels.Count > 0 ? levels.Min() : 0;
        hasLevels = levels.Count > 1;
    }

    static double[] Unknown(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }

    void MeasureGaps()
    {
        var likenesses = windows.Likenesses();
        for (int i = 0, text = 0; i < run.Length; i++)
        {
            if (!run[i].IsText)
                continue;
            if (text > 0)
                gapBefore[i] = Gap.Measure(run, textBefore[i], i, likenesses[text], profile);
            text++;
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (textAfter[i] >= 0)
                gapBefore[i] = gapBefore[textAfter[i]];
        }
    }

    public Element this[int i] => run[i];

    public int Length => run.Length;

    /// <summary>A new article begins with this element.</summary>
    public double NewArticle(int i, bool afterText) => -1 + (afterText ? gapBefore[i].Boundary / 2 : 0);

    /// <summary>The text goes on with the article before it.</summary>
    public double Stay(int i) => textBefore[i] < 0 ? 0 : -gapBefore[i].Boundary / 2;

    public bool EndsWithPointer(int i) => i >= 0 && run[i].Kind is PieceKind.JumpOn or PieceKind.Note;

    /// <summary>What it costs to end an article after one paragraph: little for a photo or an item of news, much after a boxed summary.</summary>
    public double Brevity(int last)
    {
        var text = textBefore[last + 1];
        if (text < 0)
            return 0;
        if (text > 0 && run[text - 1].Kind == PieceKind.LeadLabel)
            return -4;
        if (text > 0 && Openings.IsColumnName(run[text - 1].Text))
            return 0;
        var isEnough = run[text].Ink >= 160 * (2 / profile.Em) || run[text].First.IsDateline || run[last].Kind is PieceKind.Credit or PieceKind.Note or PieceKind.JumpOn;
        return isEnough ? 0 : -2.8;
    }

    /// <summary>One or two paragraphs at the head of the file may be a summary whose article stands elsewhere.</summary>
    public bool IsShortRun(int last)
    {
        var texts = 0;
        for (var k = last; k >= 0; k--)
        {
            if (run[k].IsDisplay || run[k].First.IsDateline || run[k].Kind == PieceKind.Credit)
                return false;
            if (run[k].IsText)
                texts++;
        }

        return texts is 1 or 2;
    }

    /// <summary>The title group that begins here stands over the text that follows.</summary>
    public double Head(int i)
    {
        var score = Rank(i) - 0.2;
        var displays = 0;
        for (var k = i; k < Math.Min(run.Length, i + LongestGroup) && !run[k].IsText; k++)
        {
            if (run[k].Kind is PieceKind.Byline or PieceKind.LeadLabel or PieceKind.JumpFrom)
                score += run[k].Kind == PieceKind.LeadLabel ? 0.8 : 0.6;
            if (run[k].IsDisplay)
                displays++;
        }

        if (displays > 1)
            score += 0.7;
        else if (profile.IsCjk ? run[i].Ink < 6 : !run[i].Text.Contains(' '))
            score -= 1;
        if (Openings.IsColumnName(run[i].Text) || Openings.IsNoticeTitle(run[i].Text))
            score += 1.5;
        if (IsPhotoStory(i))
            score += 2.5;
        if (NumberedSectionsFollow(i))
            score += 1.5;
        var fit = FitAfter(i);
        if (fit < 0.1 && run[i].Index == 0)
            score -= 1;
        return score + FitWeight * (fit - FitBefore(i));
    }

    const double FitWeight = 4;

    // No article has more lines over its text; it keeps a page of nothing but titles fast.
    const int LongestGroup = 10;

    public double Tail(int i) => Rank(i) + FitWeight * (Own(i, textBefore[i], -1) - Own(i, textAfter[i], +1)) - 0.2;

    public double Subheading(int i) => double.IsNaN(subheading[i]) ? subheading[i] = MeasureSubheading(i) : subheading[i];

    double MeasureSubheading(int i)
    {
        var element = run[i];
        var score = -Rank(i) * 0.8;
        if (Openings.SectionNumber(element.Text) is not null)
            score += CountsOnFromElsewhere(i) ? -3 : 2;
        var neighbours = (i > 0 && run[i - 1].IsDisplay ? 1 : 0) + (i + 1 < run.Length && run[i + 1].IsDisplay ? 1 : 0);
        score -= 0.8 * neighbours;
        if (textAfter[i] < 0)
            score -= 4;
        if (textBefore[i] >= 0 && !run[textBefore[i]].IsFinished)
            score -= 1;
        if (element.Ink > 34 * (2 / profile.Em))
            score -= 1.5;
        if (Openings.IsColumnName(element.Text))
            score -= 3;
        // The address or the words of a QR code close an article.
        if (i > 0 && run[i - 1].Kind == PieceKind.Note)
            score -= 1.5;
        if (TitleRoles.IsDeck(element.Text) || Openings.IsNoticeTitle(element.Text))
            score -= 2;
        if (DatelineIsNear(i))
            score -= 0.7;
        return score + Rhythm(i);
    }

    /// <summary>Another title line of the same group.</summary>
    public double Together(int i, bool isTail)
    {
        var fit = isTail ? Own(i, textBefore[i], -1) : Own(i, textAfter[i], +1);
        return (run[i - 1].IsDisplay ? 0.3 : -0.5) + Math.Clamp(FitWeight * (fit - 0.25), -1.2, 0.4);
    }

    /// <summary>It speaks of none of the texts beside it and belongs to another article or to the page.</summary>
    public double Detached(int i) => double.IsNaN(detached[i]) ? detached[i] = MeasureDetached(i) : detached[i];

    double MeasureDetached(int i)
    {
        var own = Math.Max(Own(i, textBefore[i], -1), Own(i, textAfter[i], +1));
        var price = run[i].Index == 0 ? -0.3 : textAfter[i] < 0 ? -0.6 : -1;
        return price - FitWeight * own + Math.Min(1.5, FitWeight * Math.Max(0, Elsewhere(i) - own - 0.15));
    }

    /// <summary>How well it fits the text that it fits best, among those that begin nearby.</summary>
    double Elsewhere(int i)
    {
        var best = 0.0;
        for (var k = Math.Max(0, i - 60); k < Math.Min(run.Length, i + 60); k++)
        {
            if (run[k].IsText && (k == 0 || !run[k - 1].IsText || run[k].First.IsDateline))
                best = Math.Max(best, windows.FitBehind(run[i].Terms, k));
        }

        return best;
    }

    double Own(int i, int from, int step) => from < 0 ? 0 : step < 0 ? windows.FitBefore(run[i].Terms, from) : windows.FitBehind(run[i].Terms, from);

    bool IsPhotoStory(int i)
    {
        var texts = 0;
        var k = i;
        while (k < Math.Min(run.Length, i + LongestGroup) && run[k].IsDisplay)
            k++;
        for (; k < run.Length && run[k].IsText && !run[k].First.IsDateline && texts < 5; k++)
            texts++;
        return texts is > 0 and < 5 && k < run.Length && run[k].Kind == PieceKind.Credit;
    }

    bool NumberedSectionsFollow(int i)
    {
        if (Openings.SectionNumber(run[i].Text) is not null)
            return false;
        for (var k = i + 1; k < run.Length && k < i + 7; k++)
        {
            if (run[k].IsDisplay && run[k - 1].IsText)
                return Openings.SectionNumber(run[k].Text) is { } number && (number.Contains('1') || number.Contains('一'));
        }

        return false;
    }

    /// <summary>The section before this number belongs to an article that another one, with a dateline, has interrupted.</summary>
    bool CountsOnFromElsewhere(int i)
    {
        var dateline = false;
        for (var k = i - 1; k >= 0 && k > i - 40; k--)
        {
            dateline |= run[k].First.IsDateline;
            if (run[k].IsDisplay && Openings.SectionNumber(run[k].Text) is not null)
                return dateline;
        }

        return false;
    }

    /// <summary>A story that opened with a dateline a few paragraphs ago seldom has sections.</summary>
    bool DatelineIsNear(int i)
    {
        var texts = 0;
        for (var k = textBefore[i]; k >= 0 && texts < 6 && !run[k].IsDisplay; k--)
        {
            if (!run[k].IsText)
                continue;
            if (run[k].First.IsDateline)
                return true;
            texts++;
        }

        return false;
    }

    /// <summary>A text among the titles: it ends no sentence, or stands between headline and byline.</summary>
    public bool IsDeckText(int i)
    {
        var element = run[i];
        if (element.First.IsDateline || element.Ink > (profile.IsCjk ? 200 : 300) || element.Pieces.Length > 1 || i == 0)
            return false;
        if (!profile.IsCjk)
            return run[i - 1].Kind is PieceKind.Display or PieceKind.Text && BylineFollows(i);
        return profile.IsCjk && (element.IsFinished || !profile.IsWrapped) && !element.Text.EndsSentence && element.Text[^1] is not ('：' or ':' or '；' or ';') && element.Ink >= 20 && !element.First.IsBullet && ChineseBylines.AtEnd(element.Text) is null;
    }

    /// <summary>A byline comes next, and either text behind it or text before the title.</summary>
    bool BylineFollows(int i)
    {
        var k = i + 1;
        while (k < run.Length && run[k].Kind == PieceKind.Byline)
            k++;
        return k > i + 1 && ((k < run.Length && run[k].IsText) || (i > 1 && textBefore[i - 1] >= 0));
    }

    /// <summary>Markdown's level, or the width beside the column, as far as they tell a headline from a subheading.</summary>
    double Rank(int i)
    {
        var first = run[i].First;
        if (first.Level > 0)
            return !hasLevels ? 0 : first.Level == strongest ? 0.6 : -0.8;
        var column = textAfter[i] >= 0 ? run[textAfter[i]].Column : 0;
        if (profile.IsWrapped && column > 0 && first.Lines.Any(l => l.Width > column + 3))
            return 1.2;
        return strongest > 0 ? -0.4 : 0;
    }

    /// <summary>Subheadings of one article are made alike: as long, as many words, numbered alike.</summary>
    double Rhythm(int i)
    {
        var mine = Shape(i);
        var alike = 0;
        for (var k = Math.Max(0, i - 14); k < Math.Min(run.Length, i + 15); k++)
        {
            if (k == i || !run[k].IsDisplay)
                continue;
            var other = Shape(k);
            if (mine.Words == other.Words && Math.Abs(mine.Ink - other.Ink) <= Math.Max(1, mine.Ink / 10) && run[k].First.Level == run[i].First.Level && run[k].First.Lines.Length == run[i].First.Lines.Length)
                alike++;
        }

        return Math.Min(alike, 2) * (mine.Words > 1 ? 0.6 : 0.35);
    }

    (int Ink, int Words) Shape(int i)
    {
        if (shapes[i].Words == 0)
            shapes[i] = (run[i].Ink, profile.IsCjk ? Math.Max(1, run[i].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) : 1);
        return shapes[i];
    }

    double FitAfter(int i) => double.IsNaN(fitAfter[i]) ? fitAfter[i] = textAfter[i] < 0 ? 0 : windows.FitBehind(GroupTerms(i), textAfter[i]) : fitAfter[i];

    double FitBefore(int i) => double.IsNaN(fitBefore[i]) ? fitBefore[i] = textBefore[i] < 0 ? 0 : windows.FitBefore(GroupTerms(i), textBefore[i]) : fitBefore[i];

    Terms GroupTerms(int i)
    {
        var terms = run[i].Terms;
        for (var k = i + 1; k < Math.Min(run.Length, i + LongestGroup) && run[k].IsDisplay; k++)
            terms = Terms.Sum([terms, run[k].Terms]);
        return terms;
    }
}
