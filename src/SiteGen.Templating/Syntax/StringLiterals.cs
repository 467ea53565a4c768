using System.Globalization;
using System.Text;

namespace SiteGen.Templating.Syntax;

/// <summary>The text that quotes and escapes stand for.</summary>
static class StringLiterals
{
    /// <param name="mistake">Offset of an escape that does not exist, or -1.</param>
    public static string Decode(ReadOnlySpan<char> inner, bool isInterpolated, out int mistake)
    {
        mistake = -1;
        if (!inner.Contains('\\'))
            return inner.ToString();
        var result = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
            {
                result.Append(inner[i]);
                continue;
            }

            var c = inner[++i];
            var simple = Simple(c);
            if (simple is { } escaped)
                result.Append(escaped);
            else if (c == '\r' && i + 1 < inner.Length && inner[i + 1] == '\n')
                i++;
            else if (c is 'u' or 'x' && TryHex(inner, i + 1, c == 'u' ? 4 : 2, out var code))
                (_, i) = (result.Append(code), i + (c == 'u' ? 4 : 2));
            else if (isInterpolated && c == '{')
                result.Append(c);
            else if (c is not ('\n' or '\r'))
                mistake = mistake < 0 ? i : mistake;
        }

        return result.ToString();
    }

    static char? Simple(char c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => null,
    };

    static bool TryHex(ReadOnlySpan<char> text, int start, int length, out char code)
    {
        code = '\0';
        if (start + length > text.Length || !ushort.TryParse(text.Slice(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        code = (char)value;
        return true;
    }
}
