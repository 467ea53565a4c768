using System.Text;

namespace SiteGen.Text;

/// <summary>Columns that text takes on a terminal: Chinese, Japanese and Korean characters and full-width forms take two
/// (Unicode Standard Annex 11, wide and full-width).</summary>
public static class DisplayWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        <= 0x36F or 0x200B or (>= 0xFE00 and <= 0xFE0F) => 0,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0x4DBF => 2,
        >= 0x4E00 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF01 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
