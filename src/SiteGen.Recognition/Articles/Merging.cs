using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Puts together what the file tore apart: the rest of an interrupted article, titles far from their text.</summary>
static class Merging
{
    // How many articles away the rest of one is looked for: more than a page of a newspaper has.
    public const int Reach = 16;

    public static (ImmutableArray<Draft> Drafts, ImmutableArray<Element> Left) Merge(ImmutableArray<Draft> drafts, ImmutableArray<Element> loose, Lexicon lexicon, PageProfile profile)
    {
        var open = new List<Draft>();
        var titles = new List<ImmutableArray<Placed>>();
        foreach (var draft in drafts)
        {
            if (draft.HasText || draft.Body.Any(p => p.Element.Kind == PieceKind.JumpOn))
                open.Add(draft);
            else
                titles.Add([.. draft.Titles, .. draft.Body]);
        }

        titles.AddRange(loose.Select(e => ImmutableArray.Create(new Placed(e, Part.Loose))));
        Reunite(open, lexicon, profile);
        var left = Entitle(open, titles, lexicon);
        return ([.. open.OrderBy(d => d.Index)], left);
    }

    static void Reunite(List<Draft> drafts, Lexicon lexicon, PageProfile profile)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var torn = drafts[i];
            if (torn.IsContinuation || !torn.HasText || torn.Texts[0].First.IsDateline || torn.Titles.Count(p => p.Element.IsDisplay) > 4 || torn.Titles.Any(p => p.Part == Part.Deck || TitleRoles.IsDeck(p.Element.Text)) || torn.Titles.Any(p => p.Element.Kind == PieceKind.Byline))
                continue;
            var best = -1;
            var bestScore = 0.0;
            for (var k = Math.Max(0, i - Reach); k < Math.Min(drafts.Count, i + Reach); k++)
            {
                if (k == i || !drafts[k].HasText)
                    continue;
                var score = Kinship(drafts[k], torn, lexicon, profile) - 0.01 * Math.Abs(k - i);
                if (score > bestScore)
                    (best, bestScore) = (k, score);
            }

            if (best < 0)
                continue;
            var whole = drafts[best];
            var isFirst = whole.Index < torn.Index;
            var body = Body(torn);
            drafts[best] = whole with { Body = isFirst ? [.. whole.Body, .. body] : [.. body, .. whole.Body], Confidence = Math.Min(whole.Confidence, 0.5 + bestScore) };
            drafts.RemoveAt(i);
            i--;
        }
    }

    // The title over the torn part was a subheading of the whole.
    static ImmutableArray<Placed> Body(Draft torn) =>
        [.. torn.Titles.Select(p => p.Element.IsDisplay ? p with { Part = Part.Subheading } : p), .. torn.Body];

    static double Kinship(Draft whole, Draft torn, Lexicon lexicon, PageProfile profile)
    {
        // A summary is set in a column of its own.
        var isSummary = torn.Texts.Length < 3 && whole.Texts.Length > 3;
        var hasColumns = profile.IsWrapped && whole.Column > 0 && torn.Column > 0 && !isSummary;
        if (hasColumns && Math.Abs(whole.Column - torn.Column) > profile.Slack * 2)
            return -1;
        var likeness = lexicon.Likeness(whole.Terms, torn.Terms);
        // A labelled summary certainly belongs to an article.
        var isLabelled = isSummary && !torn.HasTitle && torn.Body[0].Part == Part.Lead;
        var score = likeness - (torn.HasTitle ? 0.28 + 0.02 * torn.Titles.Length : isLabelled ? 0.06 : 0.16);
        if (hasColumns)
            score += Math.Abs(whole.Column - torn.Column) <= profile.Slack ? 0.08 : -0.2;
        if (whole.HasTitle && !torn.HasTitle)
            score += 0.03;
        // A summary says what the titles say.
        if (isSummary && !torn.HasTitle)
            score += 0.3 * whole.Titles.Where(p => p.Element.IsDisplay).Select(p => lexicon.Fit(p.Element.Terms, torn.Terms)).DefaultIfEmpty(0).Max();
        if (torn.HasTitle)
        {
            var title = torn.Titles.First(p => p.Element.IsDisplay).Element;
            score += whole.Body.Where(p => p.Part == Part.Subheading).Select(sub =>
                Follows(sub.Element.Text, title.Text) ? 0.3 : profile.IsCjk && IsOneRhythm(sub.Element, title) ? 0.22 : IsAlike(sub.Element, title) ? 0.05 : 0).DefaultIfEmpty(0).Max();
        }

        return score;
    }

    static bool Follows(string before, string after) =>
        Openings.SectionNumber(before) is { } a && Openings.SectionNumber(after) is { } b && Number(a) + 1 == Number(b);

    static int Number(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length is > 0 and < 4)
            return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var at = text.IndexOfAny([.. "一二三四五六七八九十"]);
        return at < 0 ? -9 : "一二三四五六七八九十".IndexOf(text[at]) + 1;
    }

    /// <summary>Subheadings in one rhythm, such as three words of three, four and four characters.</summary>
    static bool IsOneRhythm(Element a, Element b)
    {
        var (mine, other) = (a.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries), b.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return mine.Length is > 1 and < 5 && a.First.Level == b.First.Level && mine.Select(w => w.Length).SequenceEqual(other.Select(w => w.Length));
    }

    static bool IsAlike(Element a, Element b) =>
        a.First.Level == b.First.Level && a.First.IsMarked == b.First.IsMarked && Math.Abs(a.Ink - b.Ink) <= 2 && a.Text.Count(char.IsWhiteSpace) == b.Text.Count(char.IsWhiteSpace);

    /// <summary>Titles without a text to texts without a title, best pair first; what is left becomes a kicker or belongs to the page.</summary>
    static ImmutableArray<Element> Entitle(List<Draft> drafts, List<ImmutableArray<Placed>> titles, Lexicon lexicon)
    {
        var offers = titles.Select(title => BestOffer(drafts, title, lexicon)).ToList();
        while (titles.Count > 0)
        {
            var title = offers.IndexOf(offers.MaxBy(o => o.Score));
            var (score, draft) = offers[title];
            if (draft < 0)
                break;
            drafts[draft] = Entitled(drafts[draft], titles[title], score);
            titles.RemoveAt(title);
            offers.RemoveAt(title);
            for (var t = 0; t < titles.Count; t++)
            {
                if (offers[t].Draft == draft)
                    offers[t] = BestOffer(drafts, titles[t], lexicon);
            }
        }

        return [.. titles.SelectMany(t => t).Select(p => p.Element).Where(e => !JoinNeighbour(drafts, e))];
    }

    static (double Score, int Draft) BestOffer(List<Draft> drafts, ImmutableArray<Placed> title, Lexicon lexicon)
    {
        var best = (Score: 0.0, Draft: -1);
        var near = drafts.FindIndex(d => d.Index > title[0].Element.Index);
        if (near < 0)
            near = drafts.Count;
        var terms = Terms.Sum([.. title.Where(p => p.Element.IsDisplay).Select(p => p.Element.Terms)]);
        for (var d = Math.Max(0, near - Reach); d < Math.Min(drafts.Count, near + Reach); d++)
        {
            var offer = Offer(title, terms, drafts[d], lexicon);
            if (offer > best.Score)
                best = (offer, d);
        }

        return best;
    }

    static Draft Entitled(Draft draft, ImmutableArray<Placed> title, double score)
    {
        var displays = title.Where(p => p.Element.IsDisplay || p.Element.Kind == PieceKind.Byline);
        var asides = title.Where(p => !p.Element.IsDisplay && p.Element.Kind != PieceKind.Byline);
        return draft with
        {
            Titles = [.. displays.Concat(draft.Titles).OrderBy(p => p.Element.Index)],
            Body = [.. draft.Body, .. asides],
            Confidence = Math.Min(draft.Confidence, 0.4 + score),
        };
    }

    /// <summary>A line without words of its own, such as a column's name, goes with the title that it stands beside.</summary>
    static bool JoinNeighbour(List<Draft> drafts, Element element)
    {
        var at = element.IsDisplay ? drafts.FindIndex(d => d.Titles.Any(p => p.Part == Part.Loose && p.Element.IsDisplay && Math.Abs(p.Element.Index - element.Index) == 1)) : -1;
        if (at < 0)
            return false;
        var isFront = drafts[at].Titles.All(p => p.Element.Index > element.Index);
        drafts[at] = drafts[at] with { Titles = isFront ? [new Placed(element, Part.Loose), .. drafts[at].Titles] : [.. drafts[at].Titles, new Placed(element, Part.Loose)] };
        return true;
    }

    static double Offer(ImmutableArray<Placed> title, Terms terms, Draft draft, Lexicon lexicon)
    {
        var fit = lexicon.Fit(terms, draft.Terms);
        var index = title[0].Element.Index;
        var last = draft.Body.Max(p => p.Element.Index);
        var distance = index < draft.Index ? draft.Index - index : index > last ? index - last : 0;
        return fit - 0.1 - Math.Min(0.1, distance * 0.006) - (draft.HasTitle ? 0.2 : draft.IsContinuation ? 0.04 : 0);
    }
}
