using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Text as HTML and XML may hold it. A control character of the source is shown, neither dropped nor passed on.</summary>
public static class VisibleText
{
    // But for the tab and the ends of lines; halves of pairs are looked at one by one.
    static readonly (char Low, char High)[] Ranges =
        [('\0', '\x08'), ('\x0b', '\x0c'), ('\x0e', '\x1f'), ('\x7f', '\x9f'), ('\ud800', '\udfff'), ('\ufdd0', '\ufdef'), ('\ufffe', '\uffff')];

    static readonly SearchValues<char> Suspicious =
        SearchValues.Create([.. Ranges.SelectMany(range => Enumerable.Range(range.Low, range.High - range.Low + 1)).Select(c => (char)c)]);

    public static string Of(string text) => IsClean(text) ? text : Show(text, text.AsSpan().IndexOfAny(Suspicious));

    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Of(text);

    // Nearly all text is, and to search for all of them at once would be to look at every ideograph by itself.
    static bool IsClean(ReadOnlySpan<char> text)
    {
        foreach (var (low, high) in Ranges)
        {
            if (text.ContainsAnyInRange(low, high))
                return false;
        }

        return true;
    }

    static string Show(string text, int first)
    {
        var shown = new StringBuilder(text, 0, first, text.Length + 8);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (!Suspicious.Contains(c))
            {
                shown.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else
            {
                // Unicode has pictures for the oldest controls only; the others are named by their number.
                _ = c switch
                {
                    < ' ' => shown.Append((char)('\u2400' + c)),
                    '\x7f' => shown.Append('\u2421'),
                    _ => shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]"),
                };
            }
        }

        return shown.ToString();
    }
}
