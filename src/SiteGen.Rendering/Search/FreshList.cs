namespace SiteGen.Rendering;

/// <summary>What new pages add to one list, article by article.</summary>
/// <param name="places">The places of a single term, or of a pair.</param>
ref struct FreshList(ReadOnlySpan<Posting> places, TextRanges texts, bool isPair)
{
    readonly ReadOnlySpan<Posting> places = places;
    int at;
    int end;
    int start;

    /// <summary>The number of the next article; above all others where there is none.</summary>
    public int Number { get; private set; } = int.MaxValue;

    public void Next()
    {
        at = end;
        if (at == places.Length)
        {
            Number = int.MaxValue;
            return;
        }

        (Number, start, var stop) = texts.At(places[at].Place);
        do
            end++;
        while (end < places.Length && places[end].Place < stop);
    }

    /// <summary>Adds the next article and goes on.</summary>
    public void AddTo(ListBuilder list)
    {
        if (isPair)
            list.AddPair(Number, places[at..end], start);
        else
            list.AddSingle(Number, places[at].Place - start < TextTerms.HeadlinePlaces);
        Next();
    }
}
