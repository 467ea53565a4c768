namespace SiteGen.Recognition;

/// <summary>Likeness of texts that change by a paragraph at a time: what the rest of a draft is more like, its own beginning or the
/// end of an earlier one, while the cut moves on. Only what a paragraph changes is reckoned anew.</summary>
sealed class Balance(Lexicon lexicon)
{
    struct Counts
    {
        public int Rest, Own, End;
    }

    readonly Counts[] counts = new Counts[lexicon.Size];
    double ofRest, ofOwn, ofEnd, restAndOwn, restAndEnd;

    /// <summary>The cosine that <see cref="Lexicon"/> gives of the same texts.</summary>
    public double ToEnd => Cosine(restAndEnd, ofRest * ofEnd);

    public double ToOwn => Cosine(restAndOwn, ofRest * ofOwn);

    public void Clear()
    {
        Array.Clear(counts);
        ofRest = ofOwn = ofEnd = restAndOwn = restAndEnd = 0;
    }

    /// <summary>Adds a paragraph to each of the three so many times; minus one takes it away.</summary>
    public void Add(Terms terms, int rest = 0, int own = 0, int end = 0)
    {
        var rarities = lexicon.Rarities();
        var damping = Lexicon.Damping;
        var numbers = terms.Numbers;
        var times = terms.Counts;
        double addedRest = 0, addedOwn = 0, addedEnd = 0, addedRestAndOwn = 0, addedRestAndEnd = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var count = ref counts[numbers[i]];
            var square = rarities[numbers[i]] * rarities[numbers[i]];
            var (oldRest, oldOwn, oldEnd) = (Lexicon.Damped(count.Rest, damping), Lexicon.Damped(count.Own, damping), Lexicon.Damped(count.End, damping));
            var newRest = rest == 0 ? oldRest : Lexicon.Damped(count.Rest += rest * times[i], damping);
            var newOwn = own == 0 ? oldOwn : Lexicon.Damped(count.Own += own * times[i], damping);
            var newEnd = end == 0 ? oldEnd : Lexicon.Damped(count.End += end * times[i], damping);
            addedRest += square * (newRest * newRest - oldRest * oldRest);
            addedOwn += square * (newOwn * newOwn - oldOwn * oldOwn);
            addedEnd += square * (newEnd * newEnd - oldEnd * oldEnd);
            addedRestAndOwn += square * (newRest * newOwn - oldRest * oldOwn);
            addedRestAndEnd += square * (newRest * newEnd - oldRest * oldEnd);
        }

        ofRest += addedRest;
        ofOwn += addedOwn;
        ofEnd += addedEnd;
        restAndOwn += addedRestAndOwn;
        restAndEnd += addedRestAndEnd;
    }

    // Sums that went up and down again end a little beside zero.
    static double Cosine(double dot, double squares) => dot < 1e-9 || squares < 1e-9 ? 0 : dot / Math.Sqrt(squares);
}
