namespace SiteGen.Text;

/// <summary>A half-open range of UTF-16 offsets, <c>[Start, End)</c>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public static TextSpan At(int start, int length) => new(start, start + length);

    public override string ToString() => $"{Start}..{End}";
}
