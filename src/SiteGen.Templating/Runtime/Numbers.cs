using System.Numerics;
using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

/// <summary>Calculation with numbers: both sides become the wider kind; whole numbers never wrap, they widen.</summary>
static class Numbers
{
    public static Value Calculate(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        if (a.Kind == ValueKind.Bool && b.Kind == ValueKind.Bool)
            throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotForBools(Spelling.Of(operation)));
        if (a.Kind == ValueKind.Decimal || b.Kind == ValueKind.Decimal)
            return OfDecimal(context, operation, a, b, site);
        if (a.Kind == ValueKind.Double || b.Kind == ValueKind.Double)
            return OfDouble(context, operation, Conversion.ToDouble(a), Conversion.ToDouble(b), site, "double");
        if (a.Kind == ValueKind.Float || b.Kind == ValueKind.Float)
        {
            var result = OfDouble(context, operation, (float)Conversion.ToDouble(a), (float)Conversion.ToDouble(b), site, "float");
            return Value.Single((float)result.Double);
        }

        if (a.Kind == ValueKind.BigInteger || b.Kind == ValueKind.BigInteger)
            return OfBig(context, operation, Conversion.ToBigInteger(a), Conversion.ToBigInteger(b), site);
        if (a.Kind == ValueKind.Long || b.Kind == ValueKind.Long)
            return OfLong(context, operation, a.Long, b.Long, site);
        return OfWhole(context, operation, a.Int, b.Int, site);
    }

    public static Value OfWhole(RenderContext context, TokenKind operation, int a, int b, Expression site)
    {
        switch (operation)
        {
            case TokenKind.Plus:
                return Narrow((long)a + b);
            case TokenKind.Minus:
                return Narrow((long)a - b);
            case TokenKind.Asterisk:
                return Narrow((long)a * b);
            case TokenKind.Slash:
                return (double)a / b;
            case TokenKind.DoubleSlash:
                return Narrow((long)a / NotZero(context, b, site));
            case TokenKind.Percent:
                return (int)((long)a % NotZero(context, b, site));
            case TokenKind.DoubleLess:
                return Shift(context, a, b, site);
            case TokenKind.DoubleGreater:
                return a >> Math.Clamp(b, 0, 31);
            default:
                throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotImplemented(Spelling.Of(operation), "int"));
        }
    }

    static Value Narrow(long number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : number;

    static Value Narrow(BigInteger number) => number >= long.MinValue && number <= long.MaxValue ? (long)number : new Value(number);

    static Value OfLong(RenderContext context, TokenKind operation, long a, long b, Expression site) => operation switch
    {
        TokenKind.Plus => Narrow((BigInteger)a + b),
        TokenKind.Minus => Narrow((BigInteger)a - b),
        TokenKind.Asterisk => Narrow((BigInteger)a * b),
        TokenKind.Slash => (double)a / b,
        TokenKind.DoubleSlash => Narrow((BigInteger)a / NotZero(context, b, site)),
        TokenKind.Percent => (long)((BigInteger)a % NotZero(context, b, site)),
        TokenKind.DoubleLess => Shift(context, a, b, site),
        TokenKind.DoubleGreater => a >> (int)Math.Clamp(b, 0, 63),
        _ => throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotImplemented(Spelling.Of(operation), "long")),
    };

    static Value OfBig(RenderContext context, TokenKind operation, BigInteger a, BigInteger b, Expression site)
    {
        // A number of a million digits is nothing a template needs, and costs minutes.
        if (operation == TokenKind.Asterisk)
            context.CheckBits(a.GetBitLength() + b.GetBitLength(), Arithmetic.OperatorOf(site));
        switch (operation)
        {
            case TokenKind.Plus:
                return new Value(a + b);
            case TokenKind.Minus:
                return new Value(a - b);
            case TokenKind.Asterisk:
                return new Value(a * b);
            case TokenKind.Slash:
                return (double)a / (double)b;
            case TokenKind.DoubleSlash or TokenKind.Percent:
                if (b.IsZero)
                    throw context.Fail(Arithmetic.OperatorOf(site), Messages.DivideByZero());
                return new Value(operation == TokenKind.Percent ? a % b : a / b);
            case TokenKind.DoubleLess:
                return Shift(context, a, b <= int.MaxValue ? (long)BigInteger.Max(b, 0) : int.MaxValue, site);
            case TokenKind.DoubleGreater:
                return new Value(a >> (int)BigInteger.Min(BigInteger.Max(b, 0), int.MaxValue));
            default:
                throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotImplemented(Spelling.Of(operation), "bigint"));
        }
    }

    static Value OfDouble(RenderContext context, TokenKind operation, double a, double b, Expression site, string type) => operation switch
    {
        TokenKind.Plus => a + b,
        TokenKind.Minus => a - b,
        TokenKind.Asterisk => a * b,
        TokenKind.Slash => a / b,
        TokenKind.DoubleSlash => Math.Round(a / b, MidpointRounding.ToEven),
        TokenKind.Percent => a % b,
        _ => throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotImplemented(Spelling.Of(operation), type)),
    };

    static Value OfDecimal(RenderContext context, TokenKind operation, Value left, Value right, Expression site)
    {
        try
        {
            var (a, b) = (Conversion.ToDecimal(left), Conversion.ToDecimal(right));
            if (b == 0 && operation is TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent)
                throw context.Fail(Arithmetic.OperatorOf(site), Messages.DivideByZero());
            return new Value(operation switch
            {
                TokenKind.Plus => a + b,
                TokenKind.Minus => a - b,
                TokenKind.Asterisk => a * b,
                TokenKind.Slash => a / b,
                TokenKind.DoubleSlash => decimal.Round(a / b),
                TokenKind.Percent => a % b,
                _ => throw context.Fail(Arithmetic.OperatorOf(site), Messages.NotImplemented(Spelling.Of(operation), "decimal")),
            });
        }
        catch (OverflowException)
        {
            throw context.Fail(Arithmetic.OperatorOf(site), Messages.DecimalOverflow());
        }
    }

    static long NotZero(RenderContext context, long divisor, Expression site) =>
        divisor != 0 ? divisor : throw context.Fail(Arithmetic.OperatorOf(site), Messages.DivideByZero());

    static Value Shift(RenderContext context, BigInteger number, long places, Expression site)
    {
        if (places < 0)
            return Narrowest(number >> (int)Math.Min(-Math.Max(places, -int.MaxValue), int.MaxValue));
        context.CheckBits(number.GetBitLength() + Math.Min(places, int.MaxValue), Arithmetic.OperatorOf(site));
        return Narrowest(number << (int)places);
    }

    static Value Narrowest(BigInteger number) =>
        number >= int.MinValue && number <= int.MaxValue ? (int)number : Narrow(number);
}
