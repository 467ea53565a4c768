namespace SiteGen.Text;

/// <summary>Shows what a terminal, a browser or an XML reader would swallow or obey: a control character becomes its picture
/// (U+2400 and on), a code point that is no character becomes U+FFFD.</summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (IsHidden(c))
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                        target[i] = Show(source, i);
                });
        }

        return text;
    }

    static char Show(string text, int i) => text[i] switch
    {
        '\t' or '\n' or '\r' => text[i],
        < ' ' => (char)(0x2400 + text[i]),
        '\x7F' => '\u2421',
        >= '\x80' and <= '\x9F' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        var c when char.IsSurrogate(c) && !IsPaired(text, i) => '\uFFFD',
        var c => c,
    };

    static bool IsHidden(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\x7F' and <= '\x9F') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c);

    static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
