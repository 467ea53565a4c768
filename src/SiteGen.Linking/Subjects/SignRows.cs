namespace SiteGen.Linking;

/// <summary>The articles that have one sign, in the archive's order.</summary>
readonly struct SignRows(ReadOnlyMemory<int> rows)
{
    public const int Width = 4;

    public int Count => rows.Length / Width;

    public IEnumerable<SignRow> All
    {
        get
        {
            for (var at = 0; at < rows.Length; at += Width)
                yield return new SignRow(rows.Span[at], rows.Span[at + 1], rows.Span[at + 2], rows.Span[at + 3]);
        }
    }

    /// <summary>As a subject lists them: by number where a series has numbers, which all others have not.</summary>
    public IEnumerable<SignRow> Members => All.OrderBy(s => s.Number);
}

/// <param name="Index">Among the signs of the article.</param>
/// <param name="Flags">As <see cref="SubjectSign.Flags"/>.</param>
readonly record struct SignRow(int Slot, int Index, int Number, int Flags)
{
    public bool IsTerm => (Flags & SubjectSign.TermFlag) != 0;

    public bool IsRepeated => (Flags & SubjectSign.RepeatedFlag) != 0;

    public SubjectSign Read(ArticleTable articles) => articles.Articles[Slot]!.Sign(Index); // only what the archive has stands in its tables
}
