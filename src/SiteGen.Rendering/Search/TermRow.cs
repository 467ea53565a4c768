namespace SiteGen.Rendering;

/// <summary>The terms of a text, one a place. All texts of an archive are held at once, so that each takes two bytes a place where its
/// terms' numbers let it, else four.</summary>
readonly struct TermRow
{
    readonly ushort[]? narrow;
    readonly int[] wide;

    public TermRow(ReadOnlySpan<int> terms)
    {
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

    public int Length => narrow?.Length ?? wide.Length;

    public int this[int place] => narrow is not null ? narrow[place] : wide[place];
}
