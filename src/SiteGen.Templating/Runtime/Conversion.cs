using System.Globalization;
using System.Numerics;
using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>What values become where another type is wanted.</summary>
static class Conversion
{
    public static bool IsNumber(Value value) => value.Kind is >= ValueKind.Int and <= ValueKind.Decimal;

    public static bool IsWhole(Value value) => value.Kind is ValueKind.Int or ValueKind.Long or ValueKind.BigInteger;

    public static bool IsTime(Value value) => value.Kind is ValueKind.Date or ValueKind.DateTime or ValueKind.DateTimeOffset;

    public static int ToInt(RenderContext context, Value value, Expression site) => ToInt(context, value, site.Span);

    public static int ToInt(RenderContext context, Value value, TextSpan span)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return 0;
            case ValueKind.Int or ValueKind.Bool or ValueKind.Char:
                return value.Int;
            case ValueKind.Text:
                if (int.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed))
                    return parsed;
                break;
            case ValueKind.Long when value.Long is >= int.MinValue and <= int.MaxValue:
                return (int)value.Long;
            case ValueKind.Double or ValueKind.Float when Math.Abs(Math.Round(value.Double)) <= int.MaxValue:
                return (int)Math.Round(value.Double, MidpointRounding.ToEven);
            case ValueKind.Decimal when Math.Abs(value.Decimal) <= int.MaxValue:
                return (int)Math.Round(value.Decimal, MidpointRounding.ToEven);
        }

        throw context.Fail(span, Messages.CannotConvert(Naming.Type(value), "int"));
    }

    /// <summary>Any number as a double; text is none.</summary>
    public static double ToDouble(Value value) => value.Kind switch
    {
        ValueKind.Double or ValueKind.Float => value.Double,
        ValueKind.Int or ValueKind.Long or ValueKind.Bool => value.Long,
        ValueKind.Decimal => (double)value.Decimal,
        ValueKind.BigInteger => (double)value.BigInteger,
        _ => 0,
    };

    public static bool FitsDecimal(Value value) => Math.Abs(ToDouble(value)) < (double)decimal.MaxValue;

    public static decimal ToDecimal(Value value) => value.Kind switch
    {
        ValueKind.Decimal => value.Decimal,
        ValueKind.Int or ValueKind.Long or ValueKind.Bool => value.Long,
        ValueKind.BigInteger => (decimal)value.BigInteger,
        _ => (decimal)value.Double,
    };

    public static BigInteger ToBigInteger(Value value) => value.Kind == ValueKind.BigInteger ? value.BigInteger : value.Long;

    public static DateTime ToDateTime(Value value) => value.Kind switch
    {
        ValueKind.Date => value.DateOnly.ToDateTime(TimeOnly.MinValue),
        ValueKind.DateTimeOffset => value.DateTimeOffset.DateTime,
        _ => value.DateTime,
    };
}
