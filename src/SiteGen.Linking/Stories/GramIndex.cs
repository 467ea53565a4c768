using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>Which articles have which term, and how much it weighs in them.</summary>
sealed class GramIndex
{
    readonly Dictionary<ulong, int> ids = [];
    readonly int[] starts;
    readonly int[] postings;
    readonly float[] norms;
    readonly int count;

    public GramIndex(ImmutableArray<LinkedArticle> articles)
    {
        count = articles.Length;
        var frequencies = new List<int>();
        foreach (var article in articles)
        {
            foreach (var gram in article.Profile.Grams)
            {
                if (ids.TryAdd(gram, frequencies.Count))
                    frequencies.Add(1);
                else
                    frequencies[ids[gram]]++;
            }
        }

        starts = new int[frequencies.Count + 1];
        for (var i = 0; i < frequencies.Count; i++)
            starts[i + 1] = starts[i] + frequencies[i];
        postings = new int[starts[^1]];
        var filled = new int[frequencies.Count];
        norms = new float[count];
        foreach (var article in articles)
        {
            var square = 0.0;
            for (var i = 0; i < article.Profile.Grams.Length; i++)
            {
                var id = ids[article.Profile.Grams[i]];
                postings[starts[id] + filled[id]++] = article.Order;
                square += Math.Pow(Weight(article, i), 2);
            }

            norms[article.Order] = (float)Math.Sqrt(square);
        }
    }

    /// <summary>The articles that have it, in the archive's order.</summary>
    public ReadOnlySpan<int> Posting(ulong gram)
    {
        var id = ids[gram];
        return postings.AsSpan(starts[id]..starts[id + 1]);
    }

    public double Weight(LinkedArticle article, int i)
    {
        var id = ids[article.Profile.Grams[i]];
        return (1 + Math.Log(article.Profile.Counts[i] & ~ArticleGrams.InTitle)) * Math.Log(1 + ((double)count / (starts[id + 1] - starts[id])));
    }

    public double Norm(int article) => norms[article];

    /// <summary>The places of the terms that both have.</summary>
    public static IEnumerable<(int I, int J)> Shared(LinkedArticle a, LinkedArticle b)
    {
        var (x, y) = (a.Profile.Grams, b.Profile.Grams);
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j])
                yield return (i++, j++);
            else if (x[i] < y[j])
                i++;
            else
                j++;
        }
    }
}
