using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The head of the first section may stand right under the titles; it is set like the heads of the other sections.</summary>
static class FirstSections
{
    public static ImmutableArray<Draft> Settle(ImmutableArray<Draft> drafts) => [.. drafts.Select(Settle)];

    static Draft Settle(Draft draft)
    {
        var last = draft.Titles.Length - 1;
        if (last < 1 || draft.Body.IsEmpty || draft.Titles[last] is not { Element.IsDisplay: true } title || TitleRoles.IsDeck(title.Element.Text))
            return draft;
        var first = draft.Body[0].Element;
        if (!first.IsText || first.Index != title.Element.Index + 1 || first.First.IsDateline)
            return draft;
        var heads = draft.Body.Where(p => p.Part == Part.Subheading).Select(p => p.Element).ToList();
        if (heads.Count < 2 || !heads.All(h => IsSetAlike(h, title.Element)) || draft.Titles.RemoveAt(last).All(p => !p.Element.IsDisplay || IsSetAlike(p.Element, title.Element)))
            return draft;
        return draft with { Titles = draft.Titles.RemoveAt(last), Body = draft.Body.Insert(0, title with { Part = Part.Subheading }) };
    }

    static bool IsSetAlike(Element a, Element b) =>
        a.First.Level == b.First.Level && a.First.IsMarked == b.First.IsMarked && a.First.Lines.Length == b.First.Lines.Length
        && Math.Abs(a.Ink - b.Ink) <= Math.Max(2, a.Ink / 5);
}
