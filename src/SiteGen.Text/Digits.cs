using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Digits as papers print them: Chinese ones also set full-width ones.</summary>
public static class Digits
{
    /// <summary>The same text with 0 to 9 in place of the decimal digits of every script.</summary>
    public static string ToAscii(string text) => Ascii.IsValid(text) ? text : string.Create(text.Length, text, static (ascii, text) =>
    {
        for (var i = 0; i < ascii.Length; i++)
            ascii[i] = CharUnicodeInfo.GetDecimalDigitValue(text[i]) is >= 0 and var digit ? (char)('0' + digit) : text[i];
    });
}
