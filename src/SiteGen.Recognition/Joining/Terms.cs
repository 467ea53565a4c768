using System.Buffers;

namespace SiteGen.Recognition;

/// <summary>What a text speaks of: terms as the numbers that a <see cref="Lexicon"/> gave them, each once, with counts.</summary>
sealed class Terms(Lexicon? lexicon, int[] numbers, int[] counts)
{
    int shared = -1;
    double rarity, squareAlone, square = double.NaN;

    public static Terms None { get; } = new(null, [], []);

    public ReadOnlySpan<int> Numbers => numbers;

    public ReadOnlySpan<int> Counts => counts;

    /// <summary>The first of <see cref="Numbers"/> are those that other texts have, too: many terms of a page stand in one of its texts
    /// only and make no two alike. This and what follows is known when all texts of the page are read.</summary>
    public int Shared => Weighed().shared;

    /// <summary>The sum of the rarities of all terms.</summary>
    public double Rarity => Weighed().rarity;

    /// <summary>The sum of the squared weights of all terms.</summary>
    public double Square => double.IsNaN(square) ? square = MeasureSquare() : square;

    /// <summary>The same of the terms that no other text has.</summary>
    public double SquareAlone => Weighed().squareAlone;

    public static Terms Sum(ReadOnlySpan<Terms> parts)
    {
        if (parts.Length == 1)
            return parts[0];
        Lexicon? lexicon = null;
        foreach (var part in parts)
        {
            lexicon ??= part.Lexicon;
            lexicon?.Count(part);
        }

        return lexicon?.TakeCounted() ?? None;
    }

    Lexicon? Lexicon => lexicon;

    Terms Weighed()
    {
        if (shared < 0)
            Weigh();
        return this;
    }

    double MeasureSquare()
    {
        var sum = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var weight = lexicon!.Rarities[numbers[i]] * Lexicon.Damped(counts[i], Lexicon.Damping);
            sum += weight * weight;
        }

        return sum;
    }

    void Weigh()
    {
        shared = 0;
        var rarities = lexicon is null ? [] : lexicon.Rarities;
        var damping = Lexicon.Damping;
        var alone = ArrayPool<(int Number, int Count)>.Shared.Rent(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            var (number, count) = (numbers[i], counts[i]);
            rarity += rarities[number];
            if (lexicon!.IsShared(number)) // whoever has terms has a lexicon
            {
                (numbers[shared], counts[shared++]) = (number, count);
                continue;
            }

            var weight = rarities[number] * Lexicon.Damped(count, damping);
            squareAlone += weight * weight;
            alone[i - shared] = (number, count);
        }

        for (var i = shared; i < numbers.Length; i++)
            (numbers[i], counts[i]) = alone[i - shared];
        ArrayPool<(int, int)>.Shared.Return(alone);
    }
}
