namespace SiteGen.Recognition;

/// <summary>What the rest of a draft is more like, the draft's own beginning or the end of an earlier one, while the cut between
/// beginning and rest moves on. Only what a paragraph changes is reckoned anew.</summary>
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

    /// <summary>Adds a paragraph to each of the three so many times; minus one takes it away.</summary>
    public void Add(Terms terms, int rest = 0, int own = 0, int end = 0)
    {
        for (var i = 0; i < terms.Numbers.Length; i++)
        {
            var (term, count) = (terms.Numbers[i], terms.Counts[i]);
            Account(term, -1);
            rests[term] += rest * count;
            owns[term] += own * count;
            ends[term] += end * count;
            Account(term, +1);
        }
    }

    void Account(int term, int sign)
    {
        var rest = lexicon.Weight(term, rests[term]);
        var own = lexicon.Weight(term, owns[term]);
        var end = lexicon.Weight(term, ends[term]);
        ofRest += sign * rest * rest;
        ofOwn += sign * own * own;
        ofEnd += sign * end * end;
        restAndOwn += sign * rest * own;
        restAndEnd += sign * rest * end;
    }

    // Sums that went up and down again end a little beside zero.
    static double Cosine(double dot, double squares) => dot < 1e-9 || squares < 1e-9 ? 0 : dot / Math.Sqrt(squares);
}
