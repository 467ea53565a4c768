using System.Numerics;

namespace SiteGen.Linking;

/// <summary>What a term is worth by the number of articles that have it (inverse document frequency), in steps of that number and of
/// the archive's size. So one more article changes the worth of few terms, and of terms that very many articles have never.</summary>
sealed record Rarity
{
    /// <summary>What the rarest term is worth.</summary>
    public const int One = 256;

    /// <summary>Above it the size counts no more.</summary>
    const int LargestArchive = 4096;

    /// <summary>From the last of these on a term is worth nothing.</summary>
    static readonly int[] Steps = [1, 2, 4, 8, 16, 32, 64, 256, 1024];

    const int LookedUpSteps = 6;

    readonly int[] worth;

    Rarity(int step)
    {
        Step = step;
        var size = 1 << step;
        worth = [.. Steps.SkipLast(1).Select(s => (int)Math.Round(One * Math.Pow(Math.Log(1 + ((double)size / s)) / Math.Log(1 + size), 2))), 0];
        Rare = Math.Clamp(size / 100, 3, 48);
    }

    public static Rarity Of(int articles) => new(BitOperations.Log2((uint)Math.Clamp(articles, 2, LargestArchive)));

    /// <summary>Two archives of one step have the same rarities.</summary>
    public int Step { get; }

    /// <summary>How many articles may have what is still rare.</summary>
    public int Rare { get; }

    public int Worth(int articles) => worth[StepOf(articles)];

    /// <summary>So few have the term that they are looked up by it.</summary>
    public static bool IsLookedUp(int articles) => articles < Steps[LookedUpSteps];

    public bool IsRare(int articles) => Steps[StepOf(articles)] <= Rare;

    /// <summary>A term is worth the same for both numbers of articles, and is looked up for both or neither.</summary>
    public static bool IsSame(int before, int now) => StepOf(before) == StepOf(now);

    static int StepOf(int articles) => articles < Steps[LookedUpSteps] ? BitOperations.Log2((uint)articles | 1) : articles < Steps[^2] ? LookedUpSteps : articles < Steps[^1] ? LookedUpSteps + 1 : LookedUpSteps + 2;
}
