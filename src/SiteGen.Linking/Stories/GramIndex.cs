using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Linking;

/// <summary>Which articles have which term, and how much it weighs in them.</summary>
sealed class GramIndex
{
    // By article, in the order of its terms.
    readonly int[][] terms;
    readonly float[][] weights;
    readonly int[] starts;
    readonly int[] postings;
    readonly float[] norms;

    public GramIndex(ImmutableArray<LinkedArticle> articles)
    {
        var ids = new Dictionary<ulong, int>();
        var frequencies = new List<int>();
        terms = new int[articles.Length][];
        foreach (var article in articles)
        {
            var own = terms[article.Order] = new int[article.Profile.Grams.Length];
            for (var i = 0; i < own.Length; i++)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, article.Profile.Grams[i], out var isKnown);
                if (!isKnown)
                {
                    id = frequencies.Count;
                    frequencies.Add(0);
                }

                own[i] = id;
                frequencies[id]++;
            }
        }

        starts = new int[frequencies.Count + 1];
        for (var i = 0; i < frequencies.Count; i++)
            starts[i + 1] = starts[i] + frequencies[i];
        postings = new int[starts[^1]];
        var filled = new int[frequencies.Count];
        norms = new float[articles.Length];
        weights = new float[articles.Length][];
        foreach (var article in articles)
        {
            var own = weights[article.Order] = new float[article.Profile.Grams.Length];
            var square = 0.0;
            for (var i = 0; i < own.Length; i++)
            {
                var id = terms[article.Order][i];
                postings[starts[id] + filled[id]++] = article.Order;
                own[i] = (float)((1 + Math.Log(article.Profile.Counts[i] & ~ArticleGrams.InTitle)) * Math.Log(1 + ((double)articles.Length / frequencies[id])));
                square += own[i] * own[i];
            }

            norms[article.Order] = (float)Math.Sqrt(square);
        }
    }

    /// <summary>The articles that have it, in the archive's order.</summary>
    public ReadOnlySpan<int> Posting(LinkedArticle article, int i)
    {
        var id = terms[article.Order][i];
        return postings.AsSpan(starts[id]..starts[id + 1]);
    }

    public double Weight(LinkedArticle article, int i) => weights[article.Order][i];

    public double Cosine(LinkedArticle a, LinkedArticle b)
    {
        var dot = 0.0;
        foreach (var (i, j) in Shared(a, b))
            dot += Weight(a, i) * Weight(b, j);
        return dot == 0 ? 0 : dot / (Norm(a.Order) * Norm(b.Order));
    }

    public double Norm(int article) => norms[article];

    /// <summary>The places of the terms that both have.</summary>
    public static List<(int I, int J)> Shared(LinkedArticle a, LinkedArticle b)
    {
        var (x, y) = (a.Profile.Grams, b.Profile.Grams);
        var shared = new List<(int, int)>();
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j])
                shared.Add((i++, j++));
            else if (x[i] < y[j])
                i++;
            else
                j++;
        }

        return shared;
    }
}
