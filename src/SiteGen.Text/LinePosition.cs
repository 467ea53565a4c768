namespace SiteGen.Text;

/// <summary>A place as people count it: line and column from 1, a column being one character (a surrogate pair is one).</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line},{Column}";
}
