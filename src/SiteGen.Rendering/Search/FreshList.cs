namespace SiteGen.Rendering;

/// <summary>What new pages add to one list, article by article.</summary>
/// <param name="pairs">The places of a pair, or for a single term none.</param>
/// <param name="singles">The places of a single term.</param>
ref struct FreshList(Postings postings, ReadOnlySpan<int> pairs, ReadOnlySpan<long> singles)
{
    readonly ReadOnlySpan<int> pairs = pairs;
    readonly ReadOnlySpan<long> singles = singles;
    int at;
    int article;

    /// <summary>The number of the next article; above all others where there is none.</summary>
    public int Number { get; private set; } = int.MaxValue;

    public void Next()
    {
        Number = int.MaxValue;
        if (at == pairs.Length + singles.Length)
            return;
        article = postings.ArticleOf(pairs.IsEmpty ? (int)singles[at] : pairs[at]);
        Number = postings.Number(article);
    }

    /// <summary>Adds the next article and goes on.</summary>
    public void AddTo(ListBuilder list)
    {
        var (start, end) = postings.Bounds(article);
        var first = at;
        if (pairs.IsEmpty)
        {
            list.AddSingle(Number, (int)singles[at] - start < TextTerms.HeadlinePlaces);
            while (at < singles.Length && (int)singles[at] < end)
                at++;
        }
        else
        {
            while (at < pairs.Length && pairs[at] < end)
                at++;
            list.AddPair(Number, pairs[first..at], start);
        }

        Next();
    }
}
