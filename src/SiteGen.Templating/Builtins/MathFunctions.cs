using System.Numerics;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Builtins;

static class MathFunctions
{
    public static Module Module { get; } = new("math")
    {
        { "abs", "value", (in call) => Abs(call) },
        { "ceil", "value", (in call) => Math.Ceiling(call.Double(0)) },
        { "divided_by", "value divisor", (in call) => DividedBy(call) },
        { "floor", "value", (in call) => Math.Floor(call.Double(0)) },
        { "format", "value format culture?", (in call) => Format(call) },
        { "is_number", "value", (in call) => Conversion.IsNumber(call[0]) },
        { "minus", "value with", (in call) => Calculate(call, TokenKind.Minus) },
        { "modulo", "value with", (in call) => Calculate(call, TokenKind.Percent) },
        { "plus", "value with", (in call) => Calculate(call, TokenKind.Plus) },
        { "round", "value precision?", (in call) => Round(call) },
        { "times", "value with", (in call) => Calculate(call, TokenKind.Asterisk) },
        { "uuid", "", (in call) => call.Context.NewGuid().ToString() },
        { "random", "minValue maxValue", (in call) => Random(call) },
    };

    static Value Abs(in BuiltinCall call)
    {
        var value = call[0];
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Bool:
                return value;
            case ValueKind.Int:
                return value.Int == int.MinValue ? -(long)value.Int : Math.Abs(value.Int);
            case ValueKind.Long:
                return value.Long == long.MinValue ? new Value(-(BigInteger)value.Long) : Math.Abs(value.Long);
            case ValueKind.Double:
                return Math.Abs(value.Double);
            case ValueKind.Float:
                return Value.Single(Math.Abs((float)value.Double));
            case ValueKind.Decimal:
                return new Value(Math.Abs(value.Decimal));
            case ValueKind.BigInteger:
                return new Value(BigInteger.Abs(value.BigInteger));
            default:
                throw call.Fail(Messages.NotANumber(Printing.ToText(call.Context, value)));
        }
    }

    static Value Round(in BuiltinCall call)
    {
        var precision = call.Int(1);
        if (precision is < 0 or > 15)
            throw call.Fail(Messages.BadPrecision());
        return Math.Round(call.Double(0), precision, MidpointRounding.ToEven);
    }

    static Value DividedBy(in BuiltinCall call)
    {
        var value = call.Double(0);
        var divisor = call[1];
        if (divisor.IsNull)
            return Value.Null;
        if (!Arithmetic.IsNumeric(divisor))
            throw call.Fail(Messages.NotANumber(Printing.ToText(call.Context, divisor)));
        if (divisor.Kind is ValueKind.Int or ValueKind.Long)
            return (int)Math.Clamp(Math.Floor(value / divisor.Long), int.MinValue, int.MaxValue);
        return value / Conversion.ToDouble(divisor);
    }

    static Value Calculate(in BuiltinCall call, TokenKind operation) =>
        Arithmetic.Calculate(call.Context, operation, call[0], call[1], call.Caller.Node);

    static Value Format(in BuiltinCall call)
    {
        var value = call[0];
        if (value.IsNull)
            return "";
        if (!Conversion.IsNumber(value))
            throw call.Fail(Messages.NotFormattable(Printing.ToText(call.Context, value)));
        return Formatting.Format(call, value, call.TextOrEmpty(1), call.Text(2));
    }

    static Value Random(in BuiltinCall call)
    {
        var (least, most) = (call.Int(0), call.Int(1));
        if (least > most)
            throw call.Fail(Messages.RandomBounds());
        return call.Context.Random.Next(least, most);
    }
}
