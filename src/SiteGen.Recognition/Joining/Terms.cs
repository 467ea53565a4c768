using System.Buffers;

namespace SiteGen.Recognition;

/// <summary>What a text speaks of: its terms, each once, with counts. A <see cref="Lexicon"/> keeps them, as long as it is there.</summary>
sealed class Terms(Lexicon? lexicon, int start, int length)
{
    int shared = -1;
    double rarity, squareAlone, square = double.NaN;

    public static Terms None { get; } = new(null, 0, 0);

    public ReadOnlySpan<Term> All => Own;

    /// <summary>Those of <see cref="All"/> that other texts have, too: many terms of a page stand in one of its texts only and make no two
    /// alike. This and what follows is known when all texts of the page are read.</summary>
    public ReadOnlySpan<Term> Shared
    {
        get
        {
            var count = Weighed().shared;
            return Own[..count];
        }
    }

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

    Span<Term> Own => lexicon is null ? [] : lexicon.Counted(start, length);

    Terms Weighed()
    {
        if (shared < 0)
            Weigh();
        return this;
    }

    double MeasureSquare()
    {
        var sum = Weighed().squareAlone;
        foreach (ref readonly var term in Shared)
        {
            var weight = lexicon!.Rarities[term.Place] * lexicon.Damping[term.Count]; // whoever has terms has a lexicon
            sum += weight * weight;
        }

        return sum;
    }

    void Weigh()
    {
        shared = 0;
        if (lexicon is null)
            return;
        var rarities = lexicon.Rarities;
        var damping = lexicon.Damping;
        var own = Own;
        var alone = ArrayPool<Term>.Shared.Rent(own.Length);
        var (placed, rarity, squares) = (0, 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
        {
            var term = own[i];
            if (lexicon.PlaceOf(term.Number) is >= 0 and var place)
            {
                rarity += rarities[place];
                term.Place = place;
                own[placed++] = term;
                continue;
            }

            var rare = lexicon.Rarity(term.Number);
            rarity += rare;
            var weight = rare * damping[term.Count];
            squares += weight * weight;
            alone[i - placed] = term;
        }

        alone.AsSpan(0, own.Length - placed).CopyTo(own[placed..]);
        ArrayPool<Term>.Shared.Return(alone);
        (shared, this.rarity, squareAlone) = (placed, rarity, squares);
    }
}
