namespace SiteGen.Templating;

/// <summary>The kinds of value a template can hold.</summary>
public enum ValueKind : byte
{
    Null,
    Bool,
    Int,
    Long,
    BigInteger,
    Float,
    Double,
    Decimal,
    Char,
    Date,
    DateTime,
    DateTimeOffset,
    TimeSpan,
    Text,
    List,
    Object,
    View,
    Function,
    Empty,
}
