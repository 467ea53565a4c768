using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>An article may go on behind another that interrupted it, without a sign where it resumes: the end of one draft then
/// speaks of what the one before it spoke of.</summary>
static class Resumption
{
    const double Enough = 0.05;

    // Behind so many paragraphs no end is looked for; it keeps long pages fast.
    const int Longest = 120;

    // Paragraphs on either side of the cut.
    const int Fewest = 2;

    public static ImmutableArray<Draft> GiveBack(ImmutableArray<Draft> drafts, Lexicon lexicon, PageProfile profile)
    {
        var result = drafts.ToBuilder();
        var balance = lexicon.Balance;
        for (var i = 1; i < result.Count; i++)
        {
            if (result[i].Body.Length is < 3 or > Longest || !result[i - 1].HasText || result[i - 1].Body.Length > Longest)
                continue;
            var (cut, gain) = BestCut(result[i - 1], result[i], balance, profile);
            if (cut < 0)
                continue;
            result[i - 1] = result[i - 1] with { Body = [.. result[i - 1].Body, .. result[i].Body[cut..]], Confidence = Math.Min(result[i - 1].Confidence, 0.45 + gain) };
            result[i] = result[i] with { Body = result[i].Body[..cut] };
        }

        return result.ToImmutable();
    }

    static (int Cut, double Gain) BestCut(Draft before, Draft draft, Balance balance, PageProfile profile)
    {
        var body = draft.Body;
        if (draft.Texts.Length < 2 * Fewest)
            return (-1, Enough);
        balance.Clear();
        balance.AddRest(draft.Terms);
        var earlier = before.Texts;
        var (texts, all, ink, taken, used) = (0, draft.Texts.Length, 0, 0, earlier.Length);
        var best = (Cut: -1, Gain: Enough);
        for (var cut = 1; cut < body.Length; cut++)
        {
            if (body[cut - 1].Element.IsText)
            {
                balance.MoveOn(body[cut - 1].Element.Terms);
                ink += body[cut - 1].Element.Text.Length;
                texts++;
            }

            if (all - texts < Fewest)
                break;
            if (texts < Fewest || !StartsSection(body, cut))
                continue;
            // As much of the earlier article's end as there is to compare with: a long text is like everything.
            while (used > 0 && taken < ink)
            {
                balance.AddEnd(earlier[--used].Terms);
                taken += earlier[used].Text.Length;
            }

            // In a file with columns the width has already told what belongs together.
            var gain = balance.ToEnd - balance.ToOwn - (profile.IsWrapped ? 0.05 : 0);
            if (gain > best.Gain)
                best = (cut, gain);
        }

        return best;
    }

    static bool StartsSection(ImmutableArray<Placed> body, int i) =>
        body[i].Part == Part.Subheading || (body[i].Element.IsText && body[i - 1].Element.IsText);
}
