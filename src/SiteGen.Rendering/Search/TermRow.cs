namespace SiteGen.Rendering;

/// <summary>Terms by their numbers, one a place. All texts of an archive are held at once, so that they take two bytes a place where the
/// numbers let them, else four.</summary>
readonly struct TermRow
{
    readonly ushort[]? narrow;
    readonly int[] wide;
    readonly int start;

    public TermRow(ReadOnlySpan<int> terms)
    {
        Length = terms.Length;
        wide = [];
        if (terms.ContainsAnyExceptInRange(0, ushort.MaxValue))
        {
            wide = terms.ToArray();
            return;
        }

        narrow = new ushort[terms.Length];
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = (ushort)terms[i];
    }

    TermRow(TermRow whole, int start, int length) =>
        (narrow, wide, this.start, Length) = (whole.narrow, whole.wide, whole.start + start, length);

    public int Length { get; }

    public int this[int place] => narrow is not null ? narrow[start + place] : wide[start + place];

    public TermRow Slice(int start, int length) => new(this, start, length);
}
