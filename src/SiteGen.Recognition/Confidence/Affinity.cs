using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Recognition;

/// <summary>How much of an element's words its own article has, and how much the nearest rival. The same share as
/// <see cref="Lexicon.Fit(Terms, Terms)"/> gives, but of all elements of a page at once: each article is laid out once, and eight of
/// them are asked at a time, which takes a third of the time that one after the other does.</summary>
sealed class Affinity
{
    const int Lanes = 8;

    public readonly record struct Found(double Own, double Rival, int RivalDraft);

    /// <summary>By how much the paragraphs of an article fit each other better than the other one that they fit best.</summary>
    public readonly record struct Apart(double Margin, int Rival);

    readonly ImmutableArray<Draft> drafts;
    readonly double[] rarities;
    readonly double[] own;
    readonly (double Sum, int Draft)[] rival;

    Affinity(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        this.drafts = drafts;
        rarities = lexicon.Rarities;
        own = new double[drafts.Length];
        rival = new (double, int)[drafts.Length];
        Array.Fill(rival, (0, -1));
        Elements = [.. drafts.Select(d => new Found[d.Titles.Length + d.Body.Length])];
        foreach (var row in Elements)
            Array.Fill(row, new Found(0, 0, -1));
    }

    public static Affinity Measure(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        var affinity = new Affinity(drafts, lexicon);
        // Larger than what the collector takes for small, on a long page.
        var taken = ArrayPool<Vector512<double>>.Shared.Rent(affinity.rarities.Length);
        Array.Clear(taken, 0, affinity.rarities.Length);
        for (var first = 0; first < drafts.Length; first += Lanes)
            affinity.Compare(first, Math.Min(drafts.Length - first, Lanes), taken);
        ArrayPool<Vector512<double>>.Shared.Return(taken);
        affinity.CompareWithOwn();
        return affinity;
    }

    /// <summary>One row a draft, one entry an element, titles first.</summary>
    public ImmutableArray<Found[]> Elements { get; }

    public Apart Of(int draft) =>
        rival[draft].Draft < 0 ? new Apart(1, -1) : new Apart((own[draft] - rival[draft].Sum) / Math.Max(1, drafts[draft].Texts.Length), rival[draft].Draft);

    /// <param name="taken">By term how much of it each of the articles takes up; empty before and after.</param>
    void Compare(int first, int count, Vector512<double>[] taken)
    {
        // One lane is written at a time, which must not fetch the whole row and put it back.
        var lanes = MemoryMarshal.Cast<Vector512<double>, double>(taken.AsSpan());
        for (var lane = 0; lane < count; lane++)
        {
            foreach (ref readonly var term in drafts[first + lane].Terms.Shared)
                lanes[(term.Place * Lanes) + lane] = rarities[term.Place] * Lexicon.TakenUp(term.Count);
        }

        Span<double> sums = stackalloc double[Lanes];
        for (var near = Math.Max(0, first - Merging.Reach); near < Math.Min(drafts.Length, first + count + Merging.Reach); near++)
        {
            sums.Clear();
            for (var i = 0; i < Elements[near].Length; i++)
            {
                var element = ElementAt(near, i);
                var met = Vector512<double>.Zero;
                foreach (ref readonly var term in element.Terms.Shared)
                    met += taken[term.Place];
                if (element.Terms.Rarity == 0)
                    continue;
                met /= element.Terms.Rarity;
                for (var lane = 0; lane < count; lane++)
                {
                    if (!IsRival(near, first + lane))
                        continue;
                    if (met[lane] > Elements[near][i].Rival)
                        Elements[near][i] = new Found(0, met[lane], first + lane);
                    sums[lane] += element.IsText ? met[lane] : 0;
                }
            }

            for (var lane = 0; lane < count; lane++)
            {
                if (IsRival(near, first + lane) && sums[lane] > rival[near].Sum)
                    rival[near] = (sums[lane], first + lane);
            }
        }

        for (var lane = 0; lane < count; lane++)
        {
            foreach (ref readonly var term in drafts[first + lane].Terms.Shared)
                taken[term.Place] = Vector512<double>.Zero;
        }
    }

    static bool IsRival(int draft, int other) => draft != other && Math.Abs(draft - other) <= Merging.Reach;

    void CompareWithOwn()
    {
        var tally = new int[rarities.Length];
        for (var draft = 0; draft < drafts.Length; draft++)
        {
            var terms = drafts[draft].Terms.Shared;
            foreach (ref readonly var term in terms)
                tally[term.Place] = term.Count;
            for (var i = 0; i < Elements[draft].Length; i++)
            {
                var element = ElementAt(draft, i);
                var share = Share(element, tally);
                Elements[draft][i] = Elements[draft][i] with { Own = share };
                own[draft] += element.IsText ? share : 0;
            }

            foreach (ref readonly var term in terms)
                tally[term.Place] = 0;
        }
    }

    double Share(Element element, int[] tally)
    {
        var terms = element.Terms;
        var met = 0.0;
        foreach (ref readonly var term in terms.Shared)
        {
            // A paragraph is compared with the rest of its article, not with itself.
            met += rarities[term.Place] * Lexicon.TakenUp(element.IsText ? tally[term.Place] - term.Count : tally[term.Place]);
        }

        return terms.Rarity == 0 ? 0 : met / terms.Rarity;
    }

    Element ElementAt(int draft, int i) =>
        i < drafts[draft].Titles.Length ? drafts[draft].Titles[i].Element : drafts[draft].Body[i - drafts[draft].Titles.Length].Element;
}
