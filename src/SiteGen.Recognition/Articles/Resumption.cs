using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>An article may go on behind another that interrupted it, without a sign where it resumes: the end of one draft then
/// speaks of what the one before it spoke of.</summary>
static class Resumption
{
    const double Enough = 0.05;

    // Behind so many paragraphs no end is looked for; it keeps long pages fast.
    const int Longest = 120;

    public static ImmutableArray<Draft> GiveBack(ImmutableArray<Draft> drafts, Lexicon lexicon, PageProfile profile)
    {
        var result = drafts.ToBuilder();
        for (var i = 1; i < result.Count; i++)
        {
            if (result[i].Body.Length is < 3 or > Longest || !result[i - 1].HasText || result[i - 1].Body.Length > Longest)
                continue;
            var (cut, gain) = BestCut(result[i - 1], result[i], lexicon, profile);
            if (cut < 0)
                continue;
            result[i - 1] = result[i - 1] with { Body = [.. result[i - 1].Body, .. result[i].Body[cut..]], Confidence = Math.Min(result[i - 1].Confidence, 0.45 + gain) };
            result[i] = result[i] with { Body = result[i].Body[..cut] };
        }

        return result.ToImmutable();
    }

    static (int Cut, double Gain) BestCut(Draft before, Draft draft, Lexicon lexicon, PageProfile profile)
    {
        var body = draft.Body;
        var best = (Cut: -1, Gain: Enough);
        for (var cut = 1; cut < body.Length; cut++)
        {
            if (!StartsSection(body, cut))
                continue;
            var rest = body[cut..].Where(p => p.Element.IsText).Select(p => p.Element.Terms).ToArray();
            var own = body[..cut].Where(p => p.Element.IsText).Select(p => p.Element.Terms).ToArray();
            if (rest.Length < 2 || own.Length < 2)
                continue;
            var tail = Terms.Sum(rest);
            var ink = body[..cut].Where(p => p.Element.IsText).Sum(p => p.Element.Text.Length);
            var gain = lexicon.Likeness(tail, End(before, ink)) - lexicon.Likeness(tail, Terms.Sum(own));
            // In a file with columns the width has already told what belongs together.
            if (profile.IsWrapped)
                gain -= 0.05;
            if (gain > best.Gain)
                best = (cut, gain);
        }

        return best;
    }

    /// <summary>As much of the earlier article's end as there is to compare with: a long text is like everything.</summary>
    static Terms End(Draft before, int ink)
    {
        var parts = new List<Terms>();
        foreach (var text in before.Texts.Reverse())
        {
            parts.Add(text.Terms);
            ink -= text.Text.Length;
            if (ink <= 0)
                break;
        }

        return Terms.Sum([.. parts]);
    }

    static bool StartsSection(ImmutableArray<Placed> body, int i) =>
        body[i].Part == Part.Subheading || (body[i].Element.IsText && body[i - 1].Element.IsText);
}
