using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>How much of an element's words its own article has, and how much the nearest rival. The same share as
/// <see cref="Lexicon.Fit(Terms, Terms)"/> gives, but of all elements of a page at once: each article is tallied once.</summary>
sealed class Affinity
{
    public readonly record struct Found(double Own, double Rival, int RivalDraft);

    /// <summary>By how much the paragraphs of an article fit each other better than the other one that they fit best.</summary>
    public readonly record struct Apart(double Margin, int Rival);

    readonly ImmutableArray<Draft> drafts;
    readonly double[] own;
    readonly (double Sum, int Draft)[] rival;
    readonly int[] tally;
    readonly double[] rarity;

    public Affinity(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        this.drafts = drafts;
        own = new double[drafts.Length];
        rival = new (double, int)[drafts.Length];
        Array.Fill(rival, (0, -1));
        tally = new int[lexicon.Size];
        rarity = lexicon.Rarities().ToArray();
    }

    /// <summary>One row a draft, one entry an element, titles first.</summary>
    public Found[][] Measure()
    {
        var found = drafts.Select(d => new Found[d.Titles.Length + d.Body.Length]).ToArray();
        foreach (var row in found)
            Array.Fill(row, new Found(0, 0, -1));
        for (var d = 0; d < drafts.Length; d++)
        {
            Count(drafts[d], +1);
            for (var near = Math.Max(0, d - Merging.Reach); near <= Math.Min(drafts.Length - 1, d + Merging.Reach); near++)
            {
                var sum = 0.0;
                var elements = drafts[near].Titles.Length + drafts[near].Body.Length;
                for (var i = 0; i < elements; i++)
                {
                    var element = ElementAt(drafts[near], i);
                    if (element.Terms.Numbers.IsEmpty)
                        continue;
                    var share = Share(element.Terms, near == d && element.IsText);
                    sum += element.IsText ? share : 0;
                    ref var entry = ref found[near][i];
                    if (near == d)
                        entry = entry with { Own = share };
                    else if (share > entry.Rival)
                        entry = entry with { Rival = share, RivalDraft = d };
                }

                if (near == d)
                    own[d] = sum;
                else if (sum > rival[near].Sum)
                    rival[near] = (sum, d);
            }

            Count(drafts[d], -1);
        }

        return found;
    }

    /// <summary>Known when <see cref="Measure"/> has run.</summary>
    public Apart Of(int draft) =>
        rival[draft].Draft < 0 ? new Apart(1, -1) : new Apart((own[draft] - rival[draft].Sum) / Math.Max(1, drafts[draft].Texts.Count()), rival[draft].Draft);

    public static Element ElementAt(Draft draft, int i) =>
        i < draft.Titles.Length ? draft.Titles[i].Element : draft.Body[i - draft.Titles.Length].Element;

    void Count(Draft draft, int sign)
    {
        foreach (var text in draft.Texts)
        {
            var terms = text.Terms;
            for (var i = 0; i < terms.Numbers.Length; i++)
                tally[terms.Numbers[i]] += sign * terms.Counts[i];
        }
    }

    // A paragraph is compared with the rest of its article, not with itself.
    double Share(Terms terms, bool isPart)
    {
        double met = 0, all = 0;
        for (var i = 0; i < terms.Numbers.Length; i++)
        {
            var term = terms.Numbers[i];
            var count = isPart ? tally[term] - terms.Counts[i] : tally[term];
            all += rarity[term];
            if (count > 0)
                met += rarity[term] * Lexicon.TakenUp(count);
        }

        return all == 0 ? 0 : met / all;
    }
}
