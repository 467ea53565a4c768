using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The heads of an article's sections may stand in one heap where two of its columns meet: the first of them belong to the
/// text before, the last to the text behind. They are dealt out in their order, each to the paragraphs that speak of it.</summary>
static class SectionHeads
{
    const int Fewest = 3;

    const int Most = 12;

    // Behind so many elements the heap is no heap of one article's heads.
    const int Longest = 80;

    // How much more the paragraph right under a head says of it than the others.
    const double Opening = 2;

    // The share of a head that the paragraphs under it must take up at least.
    const double Least = 0.2;

    // How much more they must take up than the paragraphs of any section do.
    const double Contrast = 1.5;

    public static ImmutableArray<Draft> Deal(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        var result = drafts.ToList();
        for (var i = 0; i < result.Count; i++)
        {
            if (!IsHeap(result[i]))
                continue;
            var near = Math.Max(0, i - Merging.Reach);
            var before = result.FindIndex(near, Math.Min(result.Count - near, 2 * Merging.Reach), d => d.HasText && d.HasTitle && d.Body[^1].Element.Index == result[i].Titles[0].Element.Index - 1);
            if (before < 0 || before == i || Dealt(result[before], result[i], lexicon) is not { } whole)
                continue;
            result[before] = whole;
            result.RemoveAt(i);
            i = Math.Max(-1, i - 2);
        }

        return [.. result];
    }

    static bool IsHeap(Draft draft) =>
        draft.HasText && !draft.IsContinuation && draft.Titles.Length is >= Fewest and <= Most && draft.Body.Length <= Longest
        && draft.Titles.All(p => p is { Part: Part.Title, Element.IsDisplay: true } && !TitleRoles.IsDeck(p.Element.Text) && !Openings.IsColumnName(p.Element.Text))
        && draft.Titles[^1].Element.Index < draft.Body[0].Element.Index;

    static Draft? Dealt(Draft before, Draft heap, Lexicon lexicon)
    {
        // An article with heads in their places has no others in a heap.
        if (before.Body.Length > Longest || before.Body.Any(p => p.Part == Part.Subheading))
            return null;
        // Behind the signature nothing follows in print: it is the opening that some section lost.
        var signature = heap.Body.Length - 1;
        while (signature > 0 && heap.Body[signature].Element.IsText)
            signature--;
        var torn = heap.Body[signature].Element.Kind == PieceKind.Byline && signature > 0 ? heap.Body[(signature + 1)..] : [];
        var body = before.Body.AddRange(heap.Body.RemoveRange(heap.Body.Length - torn.Length, torn.Length));
        var starts = Starts(heap.Titles, body, lexicon);
        var above = starts.Count(s => s < before.Body.Length);
        if (above == 0 || above == starts.Length)
            return null;
        var sections = starts.Select((start, h) => body[start..(h + 1 < starts.Length ? starts[h + 1] : body.Length)]).ToList();
        var fits = heap.Titles.Select((head, h) => Fit(head.Element, sections[h], lexicon)).ToList();
        var others = heap.Titles.Average(head => sections.Average(section => Fit(head.Element, section, lexicon)));
        if (fits.Min() < Least || fits.Average() < Contrast * others)
            return null;
        var dealt = body.ToBuilder();
        var bare = Array.FindLastIndex(starts, start => body[start].Part == Part.Subheading);
        if (bare < 0)
            dealt.AddRange(torn);
        for (var h = starts.Length - 1; h >= 0; h--)
        {
            if (h == bare)
                dealt.InsertRange(starts[h], torn);
            dealt.Insert(starts[h], heap.Titles[h] with { Part = Part.Subheading });
        }

        return before with { Body = dealt.ToImmutable(), Confidence = Math.Min(before.Confidence, fits.Average()) };
    }

    static double Fit(Element head, ImmutableArray<Placed> section, Lexicon lexicon) =>
        lexicon.Fit(head.Terms, [.. section.Select(p => p.Element.Terms)]);

    /// <summary>The best places for the heads: one after the other, each before a paragraph or a smaller head.</summary>
    static int[] Starts(ImmutableArray<Placed> heads, ImmutableArray<Placed> body, Lexicon lexicon)
    {
        var best = new double[heads.Length + 1, body.Length + 1];
        var opens = new bool[heads.Length + 1, body.Length + 1];
        for (var h = 0; h <= heads.Length; h++)
        {
            for (var i = 0; i <= body.Length; i++)
                best[h, i] = h == 0 ? 0 : double.NegativeInfinity;
        }

        var firstSub = body.TakeWhile(p => p.Part != Part.Subheading).Count();
        for (var i = 1; i <= body.Length; i++)
        {
            for (var h = 1; h <= Math.Min(heads.Length, i); h++)
            {
                // The element before i stands in the section of head h: as its first, or behind others.
                var fit = lexicon.Fit(heads[h - 1].Element.Terms, body[i - 1].Element.Terms);
                var opening = MayOpen(body, i - 1, firstSub) ? best[h - 1, i - 1] + Opening * lexicon.Fit(heads[h - 1].Element.Terms, FirstText(body, i - 1)) : double.NegativeInfinity;
                opens[h, i] = opening >= best[h, i - 1];
                best[h, i] = fit + Math.Max(opening, best[h, i - 1]);
            }
        }

        var starts = new int[heads.Length];
        for (int h = heads.Length, i = body.Length; h > 0; i--)
        {
            if (opens[h, i])
                starts[--h] = i - 1;
        }

        return starts;
    }

    /// <summary>Where sections have smaller heads, theirs stands before such a one.</summary>
    static bool MayOpen(ImmutableArray<Placed> body, int i, int firstSub) =>
        i <= firstSub ? body[i].Element.IsText || body[i].Part == Part.Subheading : body[i].Part == Part.Subheading && body[i - 1].Part != Part.Subheading;

    static Terms FirstText(ImmutableArray<Placed> body, int i) =>
        i < body.Length && !body[i].Element.IsText ? FirstText(body, i + 1) : i < body.Length ? body[i].Element.Terms : Terms.None;
}
