using System.Collections.Immutable;

namespace SiteGen.Recognition.Tests.Scored;

/// <summary>Isotonic regression by pooling adjacent violators, over bins: few points that rise, so that there is little to overfit.</summary>
static class Isotonic
{
    const int Bins = 12;

    const int Smallest = 12;

    readonly record struct Pool(double Scores, double Right, int Count)
    {
        public double Score => Scores / Count;

        // Two more that are one right and one wrong: a dozen good ones prove no certainty (Laplace's rule of succession).
        public double Share => (Right + 1) / (Count + 2);
    }

    public static ImmutableArray<(double Score, double Right)> Fit(IEnumerable<ScoredDecision> decisions)
    {
        var pools = new List<Pool>();
        foreach (var bin in Cut([.. decisions.OrderBy(d => d.Decision.Score)]))
        {
            pools.Add(bin);
            while (pools.Count > 1 && pools[^1].Share <= pools[^2].Share)
            {
                var merged = new Pool(pools[^1].Scores + pools[^2].Scores, pools[^1].Right + pools[^2].Right, pools[^1].Count + pools[^2].Count);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add(merged);
            }
        }

        return [.. pools.Select(p => (Math.Round(p.Score, 2), Math.Round(p.Share, 3)))];
    }

    static IEnumerable<Pool> Cut(List<ScoredDecision> sorted)
    {
        var size = Math.Max(Smallest, sorted.Count / Bins);
        var bin = default(Pool);
        for (var i = 0; i < sorted.Count; i++)
        {
            bin = new Pool(bin.Scores + sorted[i].Decision.Score, bin.Right + (sorted[i].IsRight ? 1 : 0), bin.Count + 1);
            var isLast = i == sorted.Count - 1;
            // The lowest scores are the ones that matter: half as many make a bin there.
            if (!isLast && (sorted[i + 1].Decision.Score == sorted[i].Decision.Score || bin.Count < (i < sorted.Count / 4 ? Math.Max(Smallest, size / 3) : size) || sorted.Count - 1 - i < Smallest))
                continue;
            yield return bin;
            bin = default;
        }
    }
}
