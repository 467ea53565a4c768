namespace SiteGen.Editions;

/// <summary>Orders names as people count: 2 before 10, A2 before A10. Equal numbers with more zeros come later; the rest is ordinal.</summary>
public sealed class NaturalOrder : IComparer<string?>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return x is null ? y is null ? 0 : 1 : -1;
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? CompareNumbers(Number(x, ref i), Number(y, ref j))
                : x[i++].CompareTo(y[j++]);
            if (order != 0)
                return order;
        }

        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    static ReadOnlySpan<char> Number(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return text.AsSpan(start, i - start).TrimStart('0');
    }

    static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
}
