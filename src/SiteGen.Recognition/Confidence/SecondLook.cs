using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Looks at the finished reading as a sub-editor would: it knows nothing of how the decisions came about, only how well each
/// of them sits among the others. So it stays true when the rules that decide are changed.</summary>
sealed class SecondLook
{
    readonly ImmutableArray<Draft> drafts;
    readonly Lexicon lexicon;
    readonly PageProfile profile;
    readonly Pairs pairs;
    readonly Affinity affinity;
    readonly int[] homes;
    // By the piece that an element begins with.
    readonly (Part Part, Affinity.Found Found)[] parts;
    readonly ImmutableArray<Standing> standings;

    public SecondLook(ImmutableArray<Draft> drafts, int pieces, Lexicon lexicon, PageProfile profile, Pairs pairs)
    {
        (this.drafts, this.lexicon, this.profile, this.pairs) = (drafts, lexicon, profile, pairs);
        affinity = Affinity.Measure(drafts, lexicon);
        homes = new int[pieces];
        Array.Fill(homes, -1);
        parts = new (Part, Affinity.Found)[pieces];
        for (var d = 0; d < drafts.Length; d++)
        {
            var found = affinity.Elements[d].AsSpan();
            Settle(drafts[d].Titles, d, found);
            Settle(drafts[d].Body, d, found[drafts[d].Titles.Length..]);
        }

        var disorder = MeasureDisorder();
        standings = [.. drafts.Select((draft, d) => Standing.Of(draft, profile, affinity.Of(d).Margin, affinity.Of(d).Rival, disorder))];
    }

    void Settle(ImmutableArray<Placed> placed, int home, ReadOnlySpan<Affinity.Found> found)
    {
        for (var i = 0; i < placed.Length; i++)
        {
            parts[placed[i].Element.Index] = (placed[i].Part, found[i]);
            foreach (var piece in placed[i].Element.Pieces)
                homes[piece.Index] = home;
        }
    }

    double MeasureDisorder()
    {
        var (changes, last) = (0, -1);
        foreach (var home in homes)
        {
            if (home >= 0 && last >= 0 && home != last)
                changes++;
            last = home >= 0 ? home : last;
        }

        return drafts.IsEmpty ? 0 : Math.Clamp((changes - drafts.Length + 1) / (double)drafts.Length, 0, 1);
    }

    public Standing this[int draft] => standings[draft];

    /// <summary>All elements of one article with their roles, in the order of its blocks.</summary>
    public ImmutableArray<Placement> Place(int draft, IReadOnlyList<(Element Element, Role Role)> roles)
    {
        var whole = drafts[draft];
        var claims = TitleRoles.Claims([.. roles.Where(r => r.Role is Role.Kicker or Role.Headline or Role.Deck && r.Element.IsDisplay).Select(r => r.Element)], whole.Terms, lexicon, profile);
        var placements = ImmutableArray.CreateBuilder<Placement>(roles.Count);
        Span<int> siblings = stackalloc int[Roles];
        foreach (var (_, role) in roles)
            siblings[(int)role]++;
        var (texts, titles) = (0, 0);
        var isOpen = false;
        foreach (var (element, role) in roles)
        {
            var (part, found) = parts[element.Index];
            var isClaim = role is Role.Kicker or Role.Headline or Role.Deck && element.IsDisplay;
            var margin = isClaim ? MarginOf(claims, titles) : 0;
            var before = HomeBefore(element.Index);
            var after = HomeBehind(element.Pieces[^1].Index);
            placements.Add(new Placement
            {
                Element = element,
                Role = role,
                Part = part,
                Article = standings[draft],
                Own = found.Own,
                Rival = found.Rival,
                RivalDraft = found.RivalDraft,
                FollowsOwn = before == draft,
                LeadsToOwn = after == draft,
                TextNumber = element.IsText ? texts : -1,
                Siblings = siblings[(int)role] - 1,
                TitleLines = claims.Length,
                TitleMargin = margin,
                FollowsOpen = element.IsText && isOpen,
                IsApart = IsApart(element),
                HasKnownSeams = element.Pieces.Length > 1 && HasKnownSeams(element),
            });
            if (isClaim)
                titles++;
            if (!element.IsText)
                continue;
            texts++;
            isOpen = !element.IsFinished;
        }

        return placements.MoveToImmutable();
    }

    static readonly int Roles = Enum.GetValues<Role>().Length;

    static bool IsApart(Element element) =>
        element.Pieces.Length > 1 && element.Pieces[^1].Index - element.Index >= element.Pieces.Length;

    bool HasKnownSeams(Element element)
    {
        for (var i = 1; i < element.Pieces.Length; i++)
        {
            var (a, b) = (element.Pieces[i - 1].Text[^1], element.Pieces[i].Text[0]);
            if (!a.IsOpenEnd && !char.IsLower(b) && !pairs.Knows(a, b))
                return false;
        }

        return true;
    }

    static double MarginOf(double[] claims, int at)
    {
        var others = double.NegativeInfinity;
        for (var i = 0; i < claims.Length; i++)
        {
            if (i != at)
                others = Math.Max(others, claims[i]);
        }

        return double.IsNegativeInfinity(others) ? 1 : Math.Abs(claims[at] - others);
    }

    int HomeBefore(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (homes[i] >= 0)
                return homes[i];
        }

        return -1;
    }

    int HomeBehind(int index)
    {
        for (var i = index + 1; i < homes.Length; i++)
        {
            if (homes[i] >= 0)
                return homes[i];
        }

        return -1;
    }
}
