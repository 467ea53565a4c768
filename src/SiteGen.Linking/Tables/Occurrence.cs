namespace SiteGen.Linking;

/// <summary>That an article has a term, and how much of it. Four bytes, for an archive has millions.</summary>
readonly struct Occurrence
{
    const int WeightBits = 7;

    /// <param name="amount">How often the article has it, with the marks of <see cref="ArticleGrams"/>.</param>
    public Occurrence(int slot, byte amount) => Packed = (slot << WeightBits) | WeightOf(amount);

    Occurrence(int packed) => Packed = packed;

    public static Occurrence Unpack(int packed) => new(packed);

    public int Packed { get; }

    public int Slot => Packed >>> WeightBits;

    /// <summary>Grows with the logarithm of how often the article has it.</summary>
    public int Weight => Packed & ((1 << WeightBits) - 1);

    /// <summary>The length of the vector of an article's weights, at least 1.</summary>
    public static double NormOf(ReadOnlySpan<byte> amounts)
    {
        var sum = 0;
        foreach (var amount in amounts)
            sum += WeightOf(amount) * WeightOf(amount);
        return Math.Sqrt(Math.Max(1, sum));
    }

    public static int WeightOf(byte amount) => Weights[amount & (ArticleGrams.Piece - 1)];

    static readonly int[] Weights = [.. Enumerable.Range(0, ArticleGrams.Piece).Select(count => (int)Math.Round(16 * (1 + Math.Log(Math.Max(1, count)))))];
}
