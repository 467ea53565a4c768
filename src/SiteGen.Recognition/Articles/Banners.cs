using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Slogans and column names at the head of the page that the first article does not own.</summary>
static class Banners
{
    public static (ImmutableArray<Draft> Drafts, ImmutableArray<ImmutableArray<Piece>> Banners) Lift(ImmutableArray<Draft> drafts, ImmutableArray<Element> left, Lexicon lexicon, PageProfile profile)
    {
        var banners = ImmutableArray.CreateBuilder<ImmutableArray<Piece>>();
        var kept = drafts.ToBuilder();
        for (var d = 0; d < kept.Count; d++)
        {
            var titles = kept[d].Titles;
            var count = 0;
            while (count < titles.Length && titles[count].Element.IsDisplay && titles[count].Element.Index == count && IsBanner(kept[d], count, lexicon, profile))
                count++;
            if (count == 0)
                continue;
            banners.Add([.. titles.Take(count).SelectMany(p => p.Element.Pieces)]);
            kept[d] = kept[d] with { Titles = titles.RemoveRange(0, count) };
        }

        foreach (var element in left)
            banners.Add(element.Pieces);
        return (kept.ToImmutable(), banners.ToImmutable());
    }

    /// <summary>It says nothing of the article under it, which has a title of its own.</summary>
    static bool IsBanner(Draft draft, int at, Lexicon lexicon, PageProfile profile)
    {
        var element = draft.Titles[at].Element;
        if (element.Ink > 24 * (2 / profile.Em) || element.Text.EndsSentence || Openings.IsNoticeTitle(element.Text))
            return false;
        var others = draft.Titles.RemoveRange(0, at + 1).Where(p => p.Element.IsDisplay).ToList();
        return others.Count > 0 && lexicon.Fit(element.Terms, draft.Terms) < 0.35 * others.Max(p => lexicon.Fit(p.Element.Terms, draft.Terms)) + 0.05;
    }
}
