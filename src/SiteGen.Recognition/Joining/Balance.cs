namespace SiteGen.Recognition;

/// <summary>Likeness of texts that change by a paragraph at a time: what the rest of a draft is more like, its own beginning or the
/// end of an earlier one, while the cut moves on. Only what a paragraph changes is reckoned anew.</summary>
sealed class Balance(Lexicon lexicon)
{
    readonly int[] rests = new int[lexicon.Size];
    readonly int[] owns = new int[lexicon.Size];
    readonly int[] ends = new int[lexicon.Size];
    double ofRest, ofOwn, ofEnd, restAndOwn, restAndEnd;

    /// <summary>The cosine that <see cref="Lexicon"/> gives of the same texts.</summary>
    public double ToEnd => Cosine(restAndEnd, ofRest * ofEnd);

    public double ToOwn => Cosine(restAndOwn, ofRest * ofOwn);

    public void Clear()
    {
        Array.Clear(rests);
        Array.Clear(owns);
        Array.Clear(ends);
        ofRest = ofOwn = ofEnd = restAndOwn = restAndEnd = 0;
    }

    /// <summary>Adds a paragraph so many times; minus one takes it away.</summary>
    public void AddRest(Terms terms, int times)
    {
        ofRest += Add(terms, times, rests, (owns, ends), out var products);
        restAndOwn += products.First;
        restAndEnd += products.Second;
    }

    public void AddOwn(Terms terms, int times)
    {
        ofOwn += Add(terms, times, owns, (rests, null), out var products);
        restAndOwn += products.First;
    }

    public void AddEnd(Terms terms, int times)
    {
        ofEnd += Add(terms, times, ends, (rests, null), out var products);
        restAndEnd += products.First;
    }

    /// <returns>By how much the sum of the squares grows; the products of the text with two others grow as well.</returns>
    double Add(Terms terms, int times, int[] text, (int[] First, int[]? Second) others, out (double First, double Second) products)
    {
        var rarities = lexicon.Rarities();
        var damping = Lexicon.Damping;
        var numbers = terms.Numbers;
        var counts = terms.Counts;
        double squares = 0, first = 0, second = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var term = numbers[i];
            var square = rarities[term] * rarities[term];
            var before = Lexicon.Damped(text[term], damping);
            var after = Lexicon.Damped(text[term] += times * counts[i], damping);
            squares += square * (after - before) * (after + before);
            if (others.First[term] is > 0 and var ofFirst)
                first += square * (after - before) * Lexicon.Damped(ofFirst, damping);
            if (others.Second is { } other && other[term] is > 0 and var ofSecond)
                second += square * (after - before) * Lexicon.Damped(ofSecond, damping);
        }

        products = (first, second);
        return squares;
    }

    // Sums that went up and down again end a little beside zero.
    static double Cosine(double dot, double squares) => dot < 1e-9 || squares < 1e-9 ? 0 : dot / Math.Sqrt(squares);
}
