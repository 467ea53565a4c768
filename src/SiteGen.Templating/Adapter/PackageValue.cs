using Scriban.Runtime;

namespace SiteGen.Templating;

/// <summary>Our values as the package holds them.</summary>
static class PackageValue
{
    public static object? From(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => value.Bool,
        ValueKind.Int => value.Int,
        ValueKind.Long => value.Long,
        ValueKind.BigInteger => value.BigInteger,
        ValueKind.Float => (float)value.Double,
        ValueKind.Double => value.Double,
        ValueKind.Decimal => value.Decimal,
        ValueKind.Char => value.Char,
        // The package knows times only.
        ValueKind.Date => value.DateOnly.ToDateTime(TimeOnly.MinValue),
        ValueKind.DateTime => value.DateTime,
        ValueKind.DateTimeOffset => value.DateTimeOffset.DateTime,
        ValueKind.TimeSpan => value.TimeSpan,
        ValueKind.Empty => EmptyScriptObject.Default,
        ValueKind.View => new ViewObject((View)value.Reference!),
        ValueKind.Object => From((TemplateObject)value.Reference!),
        ValueKind.List => From((TemplateList)value.Reference!),
        _ => value.Text,
    };

    static ScriptArray From(TemplateList list) => new(Enumerable.Range(0, list.Count).Select(i => From(list[i])));

    static ScriptObject From(TemplateObject members)
    {
        var result = new ScriptObject();
        for (var i = 0; i < members.Count; i++)
            result.Add(members.NameAt(i), From(members.ValueAt(i)));
        return result;
    }
}
