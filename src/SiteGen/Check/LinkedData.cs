using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SiteGen.Check;

/// <summary>The types of linked data that the site gives, with their properties (schema.org). What is not in the table is a slip.</summary>
static class LinkedData
{
    enum Value
    {
        Text,
        Date,
        Address,
        Thing,
    }

    readonly record struct Property(Value Value, string Type = "", bool IsNeeded = false);

    static readonly FrozenDictionary<string, FrozenDictionary<string, Property>> Types = new Dictionary<string, FrozenDictionary<string, Property>>
    {
        ["NewsArticle"] = Properties(
            ("@id", new(Value.Address)), ("url", new(Value.Address)), ("headline", new(Value.Text)), ("name", new(Value.Text)),
            ("alternativeHeadline", new(Value.Text)), ("inLanguage", new(Value.Text, IsNeeded: true)), ("datePublished", new(Value.Date)),
            ("printPage", new(Value.Text)), ("articleSection", new(Value.Text)), ("author", new(Value.Thing, "Person")),
            ("correction", new(Value.Thing, "CorrectionComment")), ("isPartOf", new(Value.Thing, "PublicationIssue", IsNeeded: true))),
        ["PublicationIssue"] = Properties(
            ("@id", new(Value.Address)), ("url", new(Value.Address)), ("datePublished", new(Value.Date)), ("isPartOf", new(Value.Thing, "Newspaper", IsNeeded: true))),
        ["Newspaper"] = Properties(("name", new(Value.Text, IsNeeded: true))),
        ["Person"] = Properties(("name", new(Value.Text, IsNeeded: true)), ("jobTitle", new(Value.Text))),
        ["CorrectionComment"] = Properties(("text", new(Value.Text, IsNeeded: true)), ("datePublished", new(Value.Date, IsNeeded: true))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with it, in the words that follow a colon.</summary>
    /// <param name="address">Of the page it stands in; null where nobody knows the host.</param>
    public static IEnumerable<string> Check(string json, string? address, string? printedDate)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            return [$"it is no JSON ({e.Message})"];
        }

        using (document)
            return [.. Top(document.RootElement, address, printedDate)];
    }

    static IEnumerable<string> Top(JsonElement root, string? address, string? printedDate)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return ["it is no object"];
        var context = root.TryGetProperty("@context", out var said) ? said.ToString() : "";
        return
        [
            .. context == "https://schema.org" ? [] : new[] { "its @context is not https://schema.org" },
            .. Thing(root, null),
            .. TypeOf(root) == "NewsArticle" && root.TryGetProperty("headline", out _) == root.TryGetProperty("name", out _)
                ? new[] { "an article has either a headline or, where the paper printed none, a name" } : [],
            .. address is not null && root.TryGetProperty("url", out var url) && url.ToString() != address ? new[] { $"its url is {url}, but the page stands at {address}" } : [],
            .. Dates(root).Where(date => date != printedDate).Select(date => $"it gives {date} as the day of publication, which the paper didn't print"),
        ];
    }

    static IEnumerable<string> Dates(JsonElement thing)
    {
        if (thing.TryGetProperty("datePublished", out var date))
            yield return date.ToString();
        if (thing.TryGetProperty("isPartOf", out var whole) && whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty("datePublished", out var ofWhole))
            yield return ofWhole.ToString();
    }

    static IEnumerable<string> Thing(JsonElement thing, string? wanted)
    {
        if (thing.ValueKind != JsonValueKind.Object || TypeOf(thing) is not { } type)
            return [$"a {wanted ?? "thing"} has no @type"];
        if (!Types.TryGetValue(type, out var known))
            return [$"“{type}” is no type that the site gives"];
        if (wanted is not null && type != wanted)
            return [$"{type} stands where {wanted} belongs"];
        return
        [
            .. known.Where(p => p.Value.IsNeeded && !thing.TryGetProperty(p.Key, out _)).Select(p => $"{type} has no {p.Key}").Order(StringComparer.Ordinal),
            .. thing.EnumerateObject().Where(p => p.Name is not ("@type" or "@context"))
                .SelectMany(p => known.TryGetValue(p.Name, out var property) ? Values(type, p, property) : [$"{type} has no property {p.Name}"]),
        ];
    }

    static IEnumerable<string> Values(string type, JsonProperty given, Property property)
    {
        if (property.Value == Value.Thing)
            return given.Value.ValueKind == JsonValueKind.Array ? given.Value.EnumerateArray().SelectMany(item => Thing(item, property.Type)) : Thing(given.Value, property.Type);
        var text = given.Value.ValueKind == JsonValueKind.String ? given.Value.GetString()! : ""; // it is a string
        var isGood = property.Value switch
        {
            Value.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            Value.Address => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => !string.IsNullOrWhiteSpace(text),
        };
        return isGood ? [] : [$"{given.Name} of {type} is {given.Value.GetRawText()}"];
    }

    static string? TypeOf(JsonElement thing) => thing.TryGetProperty("@type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    static FrozenDictionary<string, Property> Properties(params (string Name, Property Property)[] properties) =>
        properties.ToFrozenDictionary(p => p.Name, p => p.Property, StringComparer.Ordinal);
}
