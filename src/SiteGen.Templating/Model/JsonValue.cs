using System.Text.Json;

namespace SiteGen.Templating;

/// <summary>Values out of JSON, read only: objects, lists, texts; whole numbers become int or long, all others double.</summary>
public static class JsonValue
{
    /// <exception cref="JsonException">The text is no JSON, or is nested more than 64 levels deep.</exception>
    public static Value Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    public static Value From(JsonElement element) => From(element, Number, string.Intern, isShared: true);

    /// <param name="isShared">What threads share cannot be written to.</param>
    /// <param name="key">Makes one string of equal names. A model has few names; those of the text of strangers are not kept.</param>
    internal static Value From(JsonElement element, Func<JsonElement, Value> number, Func<string, string>? key = null, bool isShared = false)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new TemplateObject();
                foreach (var property in element.EnumerateObject())
                    members[key?.Invoke(property.Name) ?? property.Name] = From(property.Value, number, key, isShared);
                return isShared ? members.Freeze() : members;
            case JsonValueKind.Array:
                var list = new TemplateArray(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                    list.Add(From(item, number, key, isShared));
                return isShared ? list.Freeze() : list;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return number(element);
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return Value.Null;
        }
    }

    internal static Value Number(JsonElement element)
    {
        if (element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return element.GetDouble();
        if (element.TryGetInt32(out var small))
            return small;
        return element.TryGetInt64(out var large) ? large : element.GetDouble();
    }
}
