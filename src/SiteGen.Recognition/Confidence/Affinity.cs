using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>How much of an element's words its own article has, and how much the nearest rival. The same share as
/// <see cref="Lexicon.Fit(Terms, Terms)"/> gives, but of all elements of a page at once: only articles that have a term are asked for it.</summary>
sealed class Affinity
{
    public readonly record struct Found(double Own, double Rival, int RivalDraft);

    /// <summary>By how much the paragraphs of an article fit each other better than the other one that they fit best.</summary>
    public readonly record struct Apart(double Margin, int Rival);

    readonly ImmutableArray<Draft> drafts;
    readonly double[] rarities;
    readonly Occurrences occurrences;

    // By entry of the index: how much of the term the article takes up.
    readonly double[] taken;

    public Affinity(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        this.drafts = drafts;
        rarities = lexicon.Rarities;
        occurrences = new Occurrences([.. drafts.Select(d => d.Terms)], rarities.Length);
        taken = new double[occurrences.Entries.Length];
        for (var term = 0; term < rarities.Length; term++)
        {
            var (start, end) = occurrences.Find(term, 0);
            for (var i = start; i < end; i++)
                taken[i] = rarities[term] * Lexicon.TakenUp(occurrences.Entries[i].Count);
        }
    }

    /// <summary>Of one article: an entry an element, titles first; and how it stands apart as a whole.</summary>
    public (Found[] Elements, Apart Article) Measure(int draft)
    {
        var (first, last) = (Math.Max(0, draft - Merging.Reach), Math.Min(drafts.Length - 1, draft + Merging.Reach));
        var elements = new Found[drafts[draft].Titles.Length + drafts[draft].Body.Length];
        Span<double> shares = stackalloc double[2 * Merging.Reach + 1];
        Span<double> sums = stackalloc double[2 * Merging.Reach + 1];
        shares = shares[..(last + 1 - first)];
        sums = sums[..(last + 1 - first)];
        sums.Clear();
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = new Found(0, 0, -1);
            var element = ElementAt(drafts[draft], i);
            if (element.Terms.Numbers.IsEmpty)
                continue;
            Share(element, draft, first, shares);
            for (var near = first; near <= last; near++)
            {
                var share = shares[near - first];
                sums[near - first] += element.IsText ? share : 0;
                if (near == draft)
                    elements[i] = elements[i] with { Own = share };
                else if (share > elements[i].Rival)
                    elements[i] = elements[i] with { Rival = share, RivalDraft = near };
            }
        }

        var rival = (Sum: 0.0, Draft: -1);
        for (var near = first; near <= last; near++)
        {
            if (near != draft && sums[near - first] > rival.Sum)
                rival = (sums[near - first], near);
        }

        return (elements, rival.Draft < 0 ? new Apart(1, -1) : new Apart((sums[draft - first] - rival.Sum) / Math.Max(1, drafts[draft].Texts.Count()), rival.Draft));
    }

    static Element ElementAt(Draft draft, int i) =>
        i < draft.Titles.Length ? draft.Titles[i].Element : draft.Body[i - draft.Titles.Length].Element;

    /// <summary>The share of an element's terms that each article from the first on takes up.</summary>
    void Share(Element element, int own, int first, Span<double> shares)
    {
        var terms = element.Terms;
        var counts = terms.Counts;
        var numbers = terms.Numbers[..terms.Shared];
        var entries = occurrences.Entries;
        shares.Clear();
        for (var i = 0; i < numbers.Length; i++)
        {
            var term = numbers[i];
            var (at, end) = occurrences.Find(term, first);
            for (; at < end && entries[at].Text - first is var near && near < shares.Length; at++)
            {
                // A paragraph is compared with the rest of its article, not with itself.
                shares[near] += near == own - first && element.IsText ? rarities[term] * Lexicon.TakenUp(entries[at].Count - counts[i]) : taken[at];
            }
        }

        foreach (ref var share in shares)
            share = terms.Rarity == 0 ? 0 : share / terms.Rarity;
    }
}
