namespace SiteGen.Linking;

/// <summary>That an article has a term, and how much of it. Four bytes, for an archive has millions.</summary>
readonly struct Occurrence
{
    const int WeightBits = 7;

    /// <param name="term">The term's place in the article's profile.</param>
    public Occurrence(LinkedArticle article, int term) => Packed = (article.Slot << WeightBits) | WeightOf(article.Profile.Counts[term]);

    public int Packed { get; }

    public int Slot => Packed >>> WeightBits;

    /// <summary>Grows with the logarithm of how often the article has it.</summary>
    public int Weight => Packed & ((1 << WeightBits) - 1);

    /// <summary>The length of the vector of an article's weights, at least 1.</summary>
    public static double NormOf(ArticleProfile profile) =>
        Math.Sqrt(Math.Max(1, profile.Counts.Sum(count => WeightOf(count) * WeightOf(count))));

    public static int WeightOf(byte count) => Weights[count & (ArticleGrams.Piece - 1)];

    static readonly int[] Weights = [.. Enumerable.Range(0, ArticleGrams.Piece).Select(count => (int)Math.Round(16 * (1 + Math.Log(Math.Max(1, count)))))];
}
