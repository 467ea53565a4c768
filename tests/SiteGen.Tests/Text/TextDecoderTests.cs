using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TextDecoderTests
{
    const string Sample = "青禾镇再添一座桥。\r\n第二行";

    [Fact]
    public void Utf8_is_read_as_it_is() => Assert.Equal(Sample, Good(Encoding.UTF8.GetBytes(Sample)).Text);

    [Fact]
    public void A_byte_order_mark_is_no_text() => Assert.Equal(Sample, Good([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)]).Text);

    [Fact]
    public void Utf16_is_read_in_both_byte_orders()
    {
        Assert.Equal(Sample, Good([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)]).Text);
        Assert.Equal(Sample, Good([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)]).Text);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_utf16_is_an_error_at_its_byte() =>
        Assert.Contains("offset 6", Bad([0xFF, 0xFE, 0x41, 0x00, 0x42, 0x00, 0x00, 0xD8, 0x43, 0x00]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pair_of_surrogates_in_utf16_is_one_character() => Assert.Equal("𠮷", Good([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("𠮷")]).Text);

    [Fact]
    public void Utf16_that_ends_in_half_a_character_is_an_error() =>
        Assert.Contains("cut in half", Bad([0xFF, 0xFE, 0x41, 0x00, 0x42]).Message, StringComparison.Ordinal);

    [Fact]
    public void Gb18030_is_read_and_the_editor_is_told()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var outcome = TextDecoder.Decode("page.txt", gb18030.GetBytes(Sample));
        Assert.Equal(Sample, outcome.Value.Text);
        var said = Assert.Single(outcome.Diagnostics);
        Assert.Equal(Severity.Note, said.Severity);
        Assert.Contains("GB18030", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_encoding_name_the_first_bad_one() =>
        Assert.Contains("offset 3", Bad([0x61, 0x62, 0x63, 0xFF, 0xFF, 0x64]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_binary_file_is_no_page() =>
        Assert.Contains("offset 4", Bad([0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF]).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", Good([]).Text);

    static SourceText Good(byte[] bytes)
    {
        var outcome = TextDecoder.Decode("page.txt", bytes);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    static Diagnostic Bad(byte[] bytes)
    {
        var said = Assert.Single(TextDecoder.Decode("page.txt", bytes).Diagnostics);
        Assert.Equal(Severity.Error, said.Severity);
        Assert.Equal("page.txt", said.Path);
        return said;
    }
}
