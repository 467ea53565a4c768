namespace SiteGen.Templating;

/// <summary>A long text that a template captured. It lies in a borrowed buffer and becomes a string only where one is needed;
/// most are printed once. It lives as long as its rendering.</summary>
sealed class CapturedText(char[] buffer, int length)
{
    string? text;

    public ReadOnlySpan<char> Span => text is null ? buffer.AsSpan(0, length) : text;

    public char[] Buffer => buffer;

    public override string ToString() => text ??= new string(buffer, 0, length);
}
