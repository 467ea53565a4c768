using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Percent-encoding of UTF-8.</summary>
static class UrlEscaping
{
    const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    public static readonly SearchValues<char> Unreserved = SearchValues.Create(Plain);

    /// <summary>Also lets through what has a meaning in an address.</summary>
    public static readonly SearchValues<char> Reserved = SearchValues.Create(Plain + ":/?#[]@!$&'()*+,;=");

    public static string Encode(RenderContext context, string text, SearchValues<char> kept)
    {
        if (text.AsSpan().IndexOfAnyExcept(kept) < 0)
            return text;
        var result = new StringBuilder(text.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            context.CheckLength(result.Length);
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                result.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return result.ToString();
    }
}
