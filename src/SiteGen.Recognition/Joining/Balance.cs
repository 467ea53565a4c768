using System.Buffers;
using System.Runtime.CompilerServices;

namespace SiteGen.Recognition;

/// <summary>Likeness of texts that change by a paragraph at a time: what the rest of a draft is more like, its own beginning or the
/// end of an earlier one, while the cut moves on. Only what a paragraph changes is reckoned anew.</summary>
sealed class Balance : IDisposable
{
    // The three texts: what is still to be dealt out, the draft's own beginning, the end of the earlier one.
    const int Rest = 0, Own = 1, End = 2;

    /// <summary>How often a term stands in each text, and what it weighs there. What is asked for together lies side by side.</summary>
    [InlineArray(3)]
    struct Tally
    {
        (int Times, double Weight) rest;
    }

    readonly Lexicon lexicon;
    readonly double[] rarities;

    // By the place of the term.
    readonly Tally[] tallies;
    readonly List<Terms> added = [];
    int addedTerms;
    double ofRest, ofOwn, ofEnd, restAndOwn, restAndEnd;

    public Balance(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        rarities = lexicon.Rarities;
        // Lent for the reason that the lexicon's own tables are.
        tallies = ArrayPool<Tally>.Shared.Rent(rarities.Length);
        Array.Clear(tallies, 0, rarities.Length);
    }

    public void Dispose() => ArrayPool<Tally>.Shared.Return(tallies);

    /// <summary>The cosine that <see cref="Lexicon"/> gives of the same texts.</summary>
    public double ToEnd => Cosine(restAndEnd, ofRest * ofEnd);

    public double ToOwn => Cosine(restAndOwn, ofRest * ofOwn);

    public void Clear()
    {
        // A page may have far more terms than the texts that were added.
        if (addedTerms < rarities.Length)
        {
            foreach (var terms in added)
            {
                foreach (ref readonly var term in terms.Shared)
                    tallies[term.Place] = default;
            }
        }
        else
        {
            Array.Clear(tallies, 0, rarities.Length);
        }

        added.Clear();
        addedTerms = 0;
        ofRest = ofOwn = ofEnd = restAndOwn = restAndEnd = 0;
    }

    /// <summary>Texts are added to the rest before there is an end to compare it with.</summary>
    public void AddRest(Terms terms) => ofRest += Add(terms, +1, Rest, Own, ref restAndOwn);

    public void AddEnd(Terms terms) => ofEnd += Add(terms, +1, End, Rest, ref restAndEnd);

    public void RemoveOwn(Terms terms) => ofOwn += Add(terms, -1, Own, Rest, ref restAndOwn);

    /// <returns>By how much the sum of the squares grows; the product with the other text grows as well.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // for each pair of texts, whose places in a tally are then known
    double Add(Terms terms, int times, int text, int other, ref double product)
    {
        var shared = terms.Shared;
        if (times > 0)
        {
            added.Add(terms);
            addedTerms += shared.Length;
        }

        var damping = lexicon.Damping;
        // What no other text has is there or not.
        var (squares, products) = (times * terms.SquareAlone, 0.0);
        foreach (ref readonly var term in shared)
        {
            ref var tally = ref tallies[term.Place];
            ref var own = ref tally[text];
            own.Times += times * term.Count;
            var weight = rarities[term.Place] * damping[own.Times];
            squares += (weight - own.Weight) * (weight + own.Weight);
            // Often the other has none of it, but to ask is dearer than to add nothing.
            products += (weight - own.Weight) * tally[other].Weight;
            own.Weight = weight;
        }

        product += products;
        return squares;
    }

    /// <summary>Takes a paragraph of the rest to what stands before it, the draft's own beginning.</summary>
    public void MoveOn(Terms terms)
    {
        var damping = lexicon.Damping;
        double lost = terms.SquareAlone, gained = terms.SquareAlone, withOwn = 0, withEnd = 0;
        foreach (ref readonly var term in terms.Shared)
        {
            ref var tally = ref tallies[term.Place];
            ref var rest = ref tally[Rest];
            ref var own = ref tally[Own];
            var rarity = rarities[term.Place];
            var less = rarity * damping[rest.Times -= term.Count];
            var more = rarity * damping[own.Times += term.Count];
            lost += (rest.Weight - less) * (rest.Weight + less);
            gained += (more - own.Weight) * (more + own.Weight);
            withOwn += less * more - rest.Weight * own.Weight;
            withEnd += (less - rest.Weight) * tally[End].Weight;
            rest.Weight = less;
            own.Weight = more;
        }

        ofRest -= lost;
        ofOwn += gained;
        restAndOwn += withOwn;
        restAndEnd += withEnd;
    }

    // Sums that went up and down again end a little beside zero.
    static double Cosine(double dot, double squares) => dot < 1e-9 || squares < 1e-9 ? 0 : dot / Math.Sqrt(squares);
}
