namespace SiteGen.Linking;

/// <summary>That an article names someone.</summary>
/// <param name="Index">Among the offices, or the bare names, of the article.</param>
/// <param name="Person">Of the clan's people the one who is meant; -1 where nobody can be told.</param>
readonly record struct PersonRow(int Slot, int Index, int Person)
{
    public const int Width = 3;

    public static PersonRow At(ReadOnlySpan<int> rows, int i) => new(rows[i * Width], rows[(i * Width) + 1], rows[(i * Width) + 2]);

    public static void SetPerson(Span<int> rows, int i, int person) => rows[(i * Width) + 2] = person;
}
