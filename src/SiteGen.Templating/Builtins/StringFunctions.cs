using System.Globalization;
using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

static class StringFunctions
{
    public static Module Module { get; } = new("string")
    {
        { "escape", "text", (in call) => Escape(call, quoted: false) },
        { "append", "text with", (in call) => Join(call, call.TextOrEmpty(0), call.TextOrEmpty(1)) },
        { "capitalize", "text", (in call) => Capitalize(call.Text(0)) },
        { "capitalizewords", "text", (in call) => CapitalizeWords(call.TextOrEmpty(0)) },
        { "contains", "text value", (in call) => call.TextOrEmpty(1) is { Length: > 0 } part && call.TextOrEmpty(0).Contains(part, StringComparison.Ordinal) },
        { "empty", "text", (in call) => string.IsNullOrEmpty(call.Text(0)) },
        { "whitespace", "text", (in call) => string.IsNullOrWhiteSpace(call.Text(0)) },
        { "downcase", "text", (in call) => call.Text(0)?.ToLowerInvariant() },
        { "ends_with", "text value", (in call) => call.TextOrEmpty(1) is { Length: > 0 } part && call.TextOrEmpty(0).EndsWith(part, StringComparison.Ordinal) },
        { "equals_ignore_case", "text value", (in call) => call.Text(0) is { } text && text.Equals(call.Text(1), StringComparison.OrdinalIgnoreCase) },
        { "handleize", "text", (in call) => Handleize(call) },
        { "literal", "text", (in call) => Escape(call, quoted: true) },
        { "lstrip", "text", (in call) => call.TextOrEmpty(0).TrimStart() },
        { "pluralize", "number singular plural", (in call) => call.Int(0) == 1 ? call.Text(1) : call.Text(2) },
        { "prepend", "text by", (in call) => Join(call, call.TextOrEmpty(1), call.TextOrEmpty(0)) },
        { "remove", "text remove", (in call) => call.TextOrEmpty(1) is { Length: > 0 } part ? call.TextOrEmpty(0).Replace(part, "", StringComparison.Ordinal) : call.TextOrEmpty(0) },
        { "remove_first", "text remove", (in call) => ReplaceOne(call.TextOrEmpty(0), call.TextOrEmpty(1), "", fromEnd: false) },
        { "remove_last", "text remove", (in call) => ReplaceOne(call.TextOrEmpty(0), call.TextOrEmpty(1), "", fromEnd: true) },
        { "replace", "text match replace", (in call) => Replace(call) },
        { "replace_first", "text match replace fromEnd?", (in call) => ReplaceOne(call.TextOrEmpty(0), call.TextOrEmpty(1), call.TextOrEmpty(2), call[3].IsTrue) },
        { "rstrip", "text", (in call) => call.TextOrEmpty(0).TrimEnd() },
        { "size", "text", (in call) => call.TextOrEmpty(0).Length },
        { "slice", "text start length?", (in call) => Slice(call.TextOrEmpty(0), call.Int(1), call[2].IsNull ? null : call.Int(2)) },
        { "slice1", "text start length?", (in call) => Slice(call.TextOrEmpty(0), call.Int(1), call[2].IsNull ? 1 : call.Int(2)) },
        { "split", "text match", (in call) => Split(call) },
        { "starts_with", "text value", (in call) => call.TextOrEmpty(1) is { Length: > 0 } part && call.TextOrEmpty(0).StartsWith(part, StringComparison.Ordinal) },
        { "strip", "text", (in call) => call.TextOrEmpty(0).Trim() },
        { "strip_newlines", "text", (in call) => call.TextOrEmpty(0).ReplaceLineEndings("").Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal) },
        { "to_int", "text", (in call) => int.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Value.Null },
        { "to_long", "text", (in call) => long.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Value.Null },
        { "to_float", "text", (in call) => float.TryParse(call.Text(0), Fraction, CultureInfo.InvariantCulture, out var number) ? Value.Single(number) : Value.Null },
        { "to_double", "text", (in call) => double.TryParse(call.Text(0), Fraction, CultureInfo.InvariantCulture, out var number) ? number : Value.Null },
        { "truncate", "text length ellipsis?", (in call) => Truncate(call.TextOrEmpty(0), call.Int(1), call[2].IsNull ? "..." : call.TextOrEmpty(2)) },
        { "truncatewords", "text count ellipsis?", (in call) => TruncateWords(call.TextOrEmpty(0), call.Int(1)) },
        { "upcase", "text", (in call) => call.Text(0)?.ToUpperInvariant() },
        { "md5", "text", (in call) => Hashes.Md5(call.TextOrEmpty(0)) },
        { "sha1", "text", (in call) => Hashes.Sha1(call.TextOrEmpty(0)) },
        { "sha256", "text", (in call) => Hashes.Sha256(call.TextOrEmpty(0)) },
        { "sha512", "text", (in call) => Hashes.Sha512(call.TextOrEmpty(0)) },
        { "hmac_sha1", "text secretKey", (in call) => Hashes.HmacSha1(call.TextOrEmpty(0), call.TextOrEmpty(1)) },
        { "hmac_sha256", "text secretKey", (in call) => Hashes.HmacSha256(call.TextOrEmpty(0), call.TextOrEmpty(1)) },
        { "hmac_sha512", "text secretKey", (in call) => Hashes.HmacSha512(call.TextOrEmpty(0), call.TextOrEmpty(1)) },
        { "pad_left", "text width", (in call) => Pad(call, left: true) },
        { "pad_right", "text width", (in call) => Pad(call, left: false) },
        { "base64_encode", "text", (in call) => Convert.ToBase64String(Encoding.UTF8.GetBytes(call.TextOrEmpty(0))) },
        { "base64_decode", "text", (in call) => DecodeBase64(call) },
        { "index_of", "text search startIndex? count? stringComparison?", (in call) => IndexOf(call) },
    };

    const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;

    static Value Join(in BuiltinCall call, string first, string second)
    {
        call.Context.CheckLength((long)first.Length + second.Length, call.CallSpan);
        return string.Concat(first, second);
    }

    static Value Capitalize(string? text)
    {
        if (string.IsNullOrEmpty(text) || char.IsUpper(text[0]))
            return text ?? "";
        return string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
    }

    static Value CapitalizeWords(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            result[i] = i == 0 || char.IsWhiteSpace(source[i - 1]) ? char.ToUpperInvariant(source[i]) : source[i];
    });

    static Value Escape(in BuiltinCall call, bool quoted)
    {
        if (call.Text(0) is not { } text)
            return Value.Null;
        var output = call.Context.Output;
        var capture = output.BeginCapture();
        if (quoted)
            output.Write('"');
        Quoting.Escape(output, text);
        if (quoted)
            output.Write('"');
        return output.EndCapture(capture);
    }

    static Value Handleize(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            throw call.Fail(Messages.NullText("string.handleize"));
        Span<char> handle = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var lastWasLetter = true;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                handle[length++] = char.ToLowerInvariant(c);
            else if (lastWasLetter)
                handle[length++] = '-';
            lastWasLetter = char.IsLetterOrDigit(c);
        }

        if (length > 0 && handle[length - 1] == '-')
            length--;
        return handle[..length].ToString();
    }

    static Value Replace(in BuiltinCall call)
    {
        var (text, match, replacement) = (call.TextOrEmpty(0), call.TextOrEmpty(1), call.TextOrEmpty(2));
        if (match.Length == 0)
            throw call.Fail(Messages.EmptyMatch());
        if (replacement.Length > match.Length)
            call.Context.CheckLength(text.Length + ((long)text.AsSpan().Count(match) * (replacement.Length - match.Length)), call.CallSpan);
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    // The original finds the place without regard to case, and only here.
    static Value ReplaceOne(string text, string match, string replacement, bool fromEnd)
    {
        if (match.Length == 0)
            return text;
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    static Value Slice(string text, int start, int? length)
    {
        var first = start < 0 ? (long)text.Length + start : start;
        var end = Math.Min(text.Length, first + (length ?? text.Length));
        first = Math.Max(0, first);
        return first >= end ? "" : text.Substring((int)first, (int)(end - first));
    }

    static Value Split(in BuiltinCall call)
    {
        var text = call.TextOrEmpty(0);
        call.Context.CountText(text.Length);
        var separator = call.TextOrEmpty(1);
        call.Context.CheckItems(separator.Length == 0 ? 1 : text.AsSpan().Count(separator) + 1L, call.CallSpan);
        var pieces = text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        var list = new TemplateArray(pieces.Length, isSequence: true);
        foreach (var piece in pieces)
            list.Add(piece);
        return list;
    }

    static Value Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length)
            return text;
        var kept = Math.Max(0, length - ellipsis.Length);
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    // The original prints "..." always, whatever the ellipsis and even if nothing was cut.
    static Value TruncateWords(string text, int count)
    {
        if (text.Length == 0)
            return "";
        var words = 0;
        var result = new StringBuilder();
        for (var start = 0; start < text.Length && words < count; words++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            result.Append(words > 0 ? " " : "").Append(text, start, end - start);
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            start = end;
        }

        return result.Append("...").ToString();
    }

    static Value Pad(in BuiltinCall call, bool left)
    {
        var text = call.TextOrEmpty(0);
        var width = call.Int(1);
        if (width < 0)
            throw call.Fail(Messages.NegativeWidth());
        call.Context.CheckLength(width, call.CallSpan);
        return left ? text.PadLeft(width) : text.PadRight(width);
    }

    static Value IndexOf(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            throw call.Fail(Messages.NullParameter("text"), call.Caller.SpanOf(0));
        var search = call.Text(1) ?? throw call.Fail(Messages.NullParameter("search"), call.Caller.SpanOf(1));
        var comparison = StringComparison.Ordinal;
        if (call.Text(4) is { } name && !Enum.TryParse(name, ignoreCase: true, out comparison))
            throw call.Fail(Messages.CannotConvert("string", "int"), call.Caller.SpanOf(Math.Min(4, call.Caller.Arguments.Length - 1)));
        var start = call[2].IsNull ? 0 : call.Int(2);
        var count = call[3].IsNull ? text.Length - start : call.Int(3);
        if (start < 0 || start > text.Length || count < 0 || start + (long)count > text.Length)
            throw call.Fail(Messages.OutsideText(start, text.Length));
        return text.IndexOf(search, start, count, comparison);
    }

    static Value DecodeBase64(in BuiltinCall call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.TextOrEmpty(0)));
        }
        catch (FormatException failure)
        {
            throw call.Fail(failure.Message);
        }
    }
}
