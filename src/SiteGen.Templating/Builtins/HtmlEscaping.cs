using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Escapes for HTML as the original does: the five marks, U+00A0 to U+00FF and everything beyond the BMP as numbers.</summary>
static class HtmlEscaping
{
    const string FiveMarks = "&<>\"'";

    static readonly SearchValues<char> Marks = SearchValues.Create(FiveMarks);

    static readonly SearchValues<char> Special = SearchValues.Create(
        [.. FiveMarks, .. Enumerable.Range(0xA0, 0x60).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    public static string Escape(RenderContext context, string text)
    {
        var first = First(text);
        if (first < 0)
            return text;
        var result = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (first >= 0)
        {
            result.Append(rest[..first]);
            var length = 1;
            switch (rest[first])
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                default:
                    var status = Rune.DecodeFromUtf16(rest[first..], out var rune, out length);
                    var code = status == OperationStatus.Done ? rune.Value : Rune.ReplacementChar.Value;
                    // A half of a pair that stands alone becomes the replacement character itself.
                    if (status == OperationStatus.Done)
                        result.Append(CultureInfo.InvariantCulture, $"&#{code};");
                    else
                        result.Append((char)code);
                    break;
            }

            context.CheckLength(result.Length);
            rest = rest[(first + length)..];
            first = rest.IndexOfAny(Special);
        }

        return result.Append(rest).ToString();
    }

    // Most text has none. One search for all of them looks at every ideograph by itself; three are quicker, as long as they are made once.
    static int First(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Marks);
        foreach (var (low, high) in (ReadOnlySpan<(char, char)>)[('\u00A0', '\u00FF'), ('\uD800', '\uDFFF')])
        {
            if (text[..(first < 0 ? text.Length : first)].IndexOfAnyInRange(low, high) is >= 0 and var earlier)
                first = earlier;
        }

        return first;
    }
}
