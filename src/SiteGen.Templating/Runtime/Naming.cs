namespace SiteGen.Templating.Runtime;

/// <summary>The names of the kinds of value, as messages and <c>object.kind</c> say them.</summary>
static class Naming
{
    public static string Type(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Bool => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Char => "char",
        ValueKind.Text => "string",
        ValueKind.List => value.Reference is NumberRange ? "range" : "array",
        ValueKind.Function => "function",
        ValueKind.Date => "DateOnly",
        ValueKind.DateTime => "DateTime",
        ValueKind.DateTimeOffset => "DateTimeOffset",
        ValueKind.TimeSpan => "TimeSpan",
        _ => "object",
    };
}
