using System.Buffers;
using System.Collections.Immutable;
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
        var taken = ArrayPool<Vector512<double>>.Shared.Rent(lexicon.Size);
        Array.Clear(taken);
        for (var first = 0; first < drafts.Length; first += Lanes)
            affinity.Compare(first, Math.Min(drafts.Length - first, Lanes), taken);
        ArrayPool<Vector512<double>>.Shared.Return(taken);
        affinity.CompareWithOwn();
        return affinity;
    }

    /// <summary>One row a draft, one entry an element, titles first.</summary>
    public ImmutableArray<Found[]> Elements { get; }

    public Apart Of(int draft) =>
        rival[draft].Draft < 0 ? new Apart(1, -1) : new Apart((own[draft] - rival[draft].Sum) / Math.Max(1, drafts[draft].Texts.Count()), rival[draft].Draft);

    /// <param name="taken">By term how much of it each of the articles takes up; empty before and after.</param>
    void Compare(int first, int count, Vector512<double>[] taken)
    {
        for (var lane = 0; lane < count; lane++)
        {
            var terms = drafts[first + lane].Terms;
            var numbers = terms.Numbers[..terms.Shared];
            var counts = terms.Counts[..numbers.Length];
            for (var i = 0; i < numbers.Length; i++)
                taken[numbers[i]] = taken[numbers[i]].WithElement(lane, rarities[numbers[i]] * Lexicon.TakenUp(counts[i]));
        }

        Span<double> sums = stackalloc double[Lanes];
        for (var near = Math.Max(0, first - Merging.Reach); near < Math.Min(drafts.Length, first + count + Merging.Reach); near++)
        {
            sums.Clear();
            for (var i = 0; i < Elements[near].Length; i++)
            {
                var element = ElementAt(near, i);
                var met = Vector512<double>.Zero;
                foreach (var term in element.Terms.Numbers[..element.Terms.Shared])
                    met += taken[term];
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
            foreach (var term in drafts[first + lane].Terms.Numbers)
                taken[term] = Vector512<double>.Zero;
        }
    }

    static bool IsRival(int draft, int other) => draft != other && Math.Abs(draft - other) <= Merging.Reach;

    void CompareWithOwn()
    {
        var tally = new int[rarities.Length];
        for (var draft = 0; draft < drafts.Length; draft++)
        {
            var terms = drafts[draft].Terms;
            for (var i = 0; i < terms.Shared; i++)
                tally[terms.Numbers[i]] = terms.Counts[i];
            for (var i = 0; i < Elements[draft].Length; i++)
            {
                var element = ElementAt(draft, i);
                var share = Share(element, tally);
                Elements[draft][i] = Elements[draft][i] with { Own = share };
                own[draft] += element.IsText ? share : 0;
            }

            foreach (var term in terms.Numbers)
                tally[term] = 0;
        }
    }

    double Share(Element element, int[] tally)
    {
        var terms = element.Terms;
        var numbers = terms.Numbers[..terms.Shared];
        var counts = terms.Counts[..numbers.Length];
        var met = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var term = numbers[i];
            // A paragraph is compared with the rest of its article, not with itself.
            met += rarities[term] * Lexicon.TakenUp(element.IsText ? tally[term] - counts[i] : tally[term]);
        }

        return terms.Rarity == 0 ? 0 : met / terms.Rarity;
    }

    Element ElementAt(int draft, int i) =>
        i < drafts[draft].Titles.Length ? drafts[draft].Titles[i].Element : drafts[draft].Body[i - drafts[draft].Titles.Length].Element;
}
