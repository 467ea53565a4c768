using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SiteGen.Text;

/// <summary>Bytes of a file to text: UTF-8, UTF-16 with a byte order mark, and GB18030 where the bytes are no UTF-8 and decode
/// clean. Anything else is an error that names the first bad byte.</summary>
public static class TextDecoder
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Outcome<SourceText> Decode(string path, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(path, rest) ?? NotText(path, 3 + FirstInvalidUtf8(rest), "UTF-8, as its byte order mark says"),
        [0xFF, 0xFE, .. var rest] => FromUtf16(path, rest, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => FromUtf16(path, rest, bigEndian: true),
        _ => FromUtf8(path, bytes) ?? FromGb18030(path, bytes),
    };

    static Outcome<SourceText>? FromUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        // Looked at once: it has no more characters than bytes.
        var lent = ArrayPool<char>.Shared.Rent(bytes.Length);
        var isValid = Utf8.ToUtf16(bytes, lent, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done;
        var text = isValid ? new string(lent, 0, length) : null;
        ArrayPool<char>.Shared.Return(lent);
        return text is null ? null : Outcome.Of(new SourceText(path, text));
    }

    static Outcome<SourceText> FromGb18030(string path, ReadOnlySpan<byte> bytes)
    {
        // A zero byte is in no text of either encoding; it is a picture, a PDF, or UTF-16 without its mark.
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            return NotText(path, zero, "text (this looks like a binary file, or like UTF-16 without a byte order mark)");
        try
        {
            var source = new SourceText(path, Gb18030.GetString(bytes));
            return Outcome.Of(source, new Diagnostic("SG6001", Severity.Note, "This file is not UTF-8; it was read as GB18030.")
            {
                Path = path,
                Hint = "Save it as UTF-8 to be sure that every character is read as it was meant.",
            });
        }
        catch (DecoderFallbackException)
        {
            return NotText(path, FirstInvalidUtf8(bytes), "UTF-8 (nor GB18030)");
        }
    }

    static Outcome<SourceText> FromUtf16(string path, ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
            return NotText(path, bytes.Length + 1, "UTF-16: its last character is cut in half");
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            var c = CodeUnit(bytes, i, bigEndian);
            if (char.IsHighSurrogate(c) && i + 1 < bytes.Length / 2 && char.IsLowSurrogate(CodeUnit(bytes, i + 1, bigEndian)))
                i++;
            else if (char.IsSurrogate(c))
                return NotText(path, 2 + (2 * i), "UTF-16: half of a surrogate pair stands alone");
        }

        return Outcome.Of(new SourceText(path, text));
    }

    static char CodeUnit(ReadOnlySpan<byte> bytes, int i, bool bigEndian) => (char)(bigEndian
        ? (bytes[2 * i] << 8) | bytes[(2 * i) + 1]
        : (bytes[(2 * i) + 1] << 8) | bytes[2 * i]);

    static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        return offset;
    }

    static Outcome<SourceText> NotText(string path, int offset, string expected) =>
        Outcome.Fail<SourceText>(new Diagnostic("SG6002", Severity.Error, $"This file is not {expected}; the first bad byte is at offset {offset}.")
        {
            Path = path,
            Hint = "Save the page as UTF-8 and build again.",
        });
}
