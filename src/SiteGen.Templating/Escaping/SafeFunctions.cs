using System.Collections.Frozen;

namespace SiteGen.Templating.Escaping;

/// <summary>Which builtins give something that may stand in HTML.</summary>
static class SafeFunctions
{
    // Escaped text, numbers, truth values, and what consists of letters and digits whatever went in.
    static readonly FrozenSet<string> Always = FrozenSet.Create(StringComparer.Ordinal,
        "include", "include_join", "layout.extend", "layout.fill", "layout.append", "layout.has",
        "html.escape", "html.raw", "html.url_encode", "html.url_escape", "object.to_json",
        "array.any", "array.contains", "array.size", "object.has_key", "object.has_value", "object.kind", "object.size", "object.typeof",
        "string.base64_encode", "string.contains", "string.empty", "string.ends_with", "string.equals_ignore_case", "string.handleize",
        "string.hmac_sha1", "string.hmac_sha256", "string.hmac_sha512", "string.index_of", "string.md5", "string.sha1", "string.sha256",
        "string.sha512", "string.size", "string.starts_with", "string.to_double", "string.to_float", "string.to_int", "string.to_long",
        "string.whitespace",
        "math.abs", "math.ceil", "math.divided_by", "math.floor", "math.is_number", "math.minus", "math.modulo", "math.plus", "math.random",
        "math.round", "math.times", "math.uuid");

    // Their result holds nothing that was not in an argument: the date's own part is digits and names, the format is an argument.
    static readonly FrozenSet<string> OfSafeArguments = FrozenSet.Create(StringComparer.Ordinal,
        "html.newline_to_br", "object.default", "array.concat", "array.cycle", "array.first", "array.join", "array.last", "array.limit",
        "array.offset", "array.reverse", "array.sort", "array.uniq", "string.append", "string.capitalize", "string.downcase", "string.lstrip",
        "string.pluralize", "string.prepend", "string.replace", "string.rstrip", "string.slice", "string.split", "string.strip",
        "string.strip_newlines", "string.truncate", "string.upcase");

    // The first argument is a date, a number or the name of a block; only the rest can hold markup.
    static readonly FrozenSet<string> OfSafePattern = FrozenSet.Create(StringComparer.Ordinal, "date.to_string", "layout.block", "math.format");

    public static bool IsSafe(string function, IReadOnlyList<bool> arguments) =>
        Always.Contains(function)
        || (OfSafeArguments.Contains(function) && arguments.All(isSafe => isSafe))
        || (OfSafePattern.Contains(function) && arguments.Skip(1).All(isSafe => isSafe));
}
