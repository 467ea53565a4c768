using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>The operators that compare, and what is equal to what.</summary>
static class Comparison
{
    public static bool AreEqual(RenderContext context, Value a, Value b, Expression site) =>
        Test(context, TokenKind.DoubleEqual, a, b, site);

    public static bool AreUnequal(RenderContext context, Value a, Value b, Expression site) =>
        Test(context, TokenKind.ExclamationEqual, a, b, site);

    public static Value Compare(RenderContext context, TokenKind operation, Value a, Value b, Expression site) =>
        Test(context, operation, a, b, site);

    static bool Test(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        var isEquality = operation is TokenKind.DoubleEqual or TokenKind.ExclamationEqual;
        if (a.Text is { } left && b.Text is { } right)
            return isEquality ? string.Equals(left, right) == (operation == TokenKind.DoubleEqual) : Holds(operation, string.CompareOrdinal(left, right));
        if (a.Kind == ValueKind.Int && b.Kind == ValueKind.Int)
            return Holds(operation, a.Int.CompareTo(b.Int));
        if (a.IsNull || b.IsNull)
            return isEquality && (a.IsNull && b.IsNull) == (operation == TokenKind.DoubleEqual);
        if (a.Kind == ValueKind.Empty || b.Kind == ValueKind.Empty)
            return isEquality && IsEmpty(a) && IsEmpty(b) == (operation == TokenKind.DoubleEqual);
        if (a.Text is not null || b.Text is not null)
            return Holds(operation, string.CompareOrdinal(Printing.ToText(context, a), Printing.ToText(context, b)));
        if (a.Kind == ValueKind.Char && b.Kind == ValueKind.Char)
            return Holds(operation, a.Char.CompareTo(b.Char));
        if (a.Kind == ValueKind.Bool && b.Kind == ValueKind.Bool)
            return isEquality ? a.Bool == b.Bool == (operation == TokenKind.DoubleEqual) : throw context.Fail(Operator(site), Messages.NotForBools(Spelling.Of(operation)));
        if (Arithmetic.IsNumeric(a) && Arithmetic.IsNumeric(b))
            return HoldsNumeric(operation, a, b);
        if (Conversion.IsTime(a) && Conversion.IsTime(b))
            return Holds(operation, Conversion.ToDateTime(a).CompareTo(Conversion.ToDateTime(b)));
        if (a.Kind == ValueKind.TimeSpan && b.Kind == ValueKind.TimeSpan)
            return Holds(operation, a.TimeSpan.CompareTo(b.TimeSpan));
        if (a.Reference is TemplateList first && b.Reference is TemplateList second)
            return TestLists(context, operation, first, second, site);
        if (isEquality)
            return Value.Same(a, b) == (operation == TokenKind.DoubleEqual);
        throw Arithmetic.Unsupported(context, operation, a, b, site);
    }

    // As in the original: lengths first, then the operator has to hold for every pair.
    static bool TestLists(RenderContext context, TokenKind operation, TemplateList a, TemplateList b, Expression site)
    {
        if (a.Count != b.Count)
            return Holds(operation, a.Count.CompareTo(b.Count));
        for (var i = 0; i < a.Count; i++)
        {
            context.CountWork();
            context.EnterNested();
            var holds = Test(context, operation, a[i], b[i], site);
            context.LeaveNested();
            if (!holds)
                return false;
        }

        return true;
    }

    static TextSpan Operator(Expression site) => site is Binary binary ? binary.OperatorSpan : site.Span;

    static bool IsEmpty(Value value) => value.Kind == ValueKind.Empty || value.Reference is TemplateList { Count: 0 } or TemplateObject { Count: 0 };

    static bool HoldsNumeric(TokenKind operation, Value a, Value b)
    {
        if ((a.Kind == ValueKind.Decimal || b.Kind == ValueKind.Decimal) && Conversion.FitsDecimal(a) && Conversion.FitsDecimal(b))
            return Holds(operation, Conversion.ToDecimal(a).CompareTo(Conversion.ToDecimal(b)));
        if (a.Kind is ValueKind.Double or ValueKind.Float or ValueKind.Decimal || b.Kind is ValueKind.Double or ValueKind.Float or ValueKind.Decimal)
        {
            var (x, y) = (Conversion.ToDouble(a), Conversion.ToDouble(b));
            return operation switch
            {
                TokenKind.DoubleEqual => x == y,
                TokenKind.ExclamationEqual => x != y,
                TokenKind.Less => x < y,
                TokenKind.LessEqual => x <= y,
                TokenKind.Greater => x > y,
                _ => x >= y,
            };
        }

        if (a.Kind == ValueKind.BigInteger || b.Kind == ValueKind.BigInteger)
            return Holds(operation, Conversion.ToBigInteger(a).CompareTo(Conversion.ToBigInteger(b)));
        return Holds(operation, a.Long.CompareTo(b.Long));
    }

    static bool Holds(TokenKind operation, int order) => operation switch
    {
        TokenKind.DoubleEqual => order == 0,
        TokenKind.ExclamationEqual => order != 0,
        TokenKind.Less => order < 0,
        TokenKind.LessEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Equal and of the same kind, as functions over lists see it: 1 is neither 1.0 nor "1".</summary>
    public static bool Equivalent(Value a, Value b)
    {
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            ValueKind.Text => string.Equals(a.Text, b.Text),
            ValueKind.Decimal => a.Decimal == b.Decimal,
            ValueKind.BigInteger => a.BigInteger == b.BigInteger,
            ValueKind.Double or ValueKind.Float => a.Double.Equals(b.Double),
            ValueKind.DateTime => a.DateTime == b.DateTime,
            ValueKind.DateTimeOffset => a.DateTimeOffset == b.DateTimeOffset,
            _ => Value.Same(a, b),
        };
    }

    /// <summary>A total order: null, booleans, numbers by value, times, texts by code unit, then everything else as equal.</summary>
    public static int Order(Value a, Value b)
    {
        var rank = Rank(a).CompareTo(Rank(b));
        if (rank != 0)
            return rank;
        if (Conversion.IsNumber(a))
        {
            if (Conversion.IsWhole(a) && Conversion.IsWhole(b))
                return Conversion.ToBigInteger(a).CompareTo(Conversion.ToBigInteger(b));
            return Conversion.ToDouble(a).CompareTo(Conversion.ToDouble(b));
        }

        if (Conversion.IsTime(a))
            return Conversion.ToDateTime(a).CompareTo(Conversion.ToDateTime(b));
        return a.Kind switch
        {
            ValueKind.Text => string.CompareOrdinal(a.Text, b.Text),
            ValueKind.Bool => a.Bool.CompareTo(b.Bool),
            ValueKind.Char => a.Char.CompareTo(b.Char),
            ValueKind.TimeSpan => a.TimeSpan.CompareTo(b.TimeSpan),
            _ => 0,
        };
    }

    static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Bool => 1,
        >= ValueKind.Int and <= ValueKind.Decimal => 2,
        ValueKind.Date or ValueKind.DateTime or ValueKind.DateTimeOffset => 3,
        ValueKind.TimeSpan => 4,
        ValueKind.Char => 5,
        ValueKind.Text => 6,
        _ => 7,
    };
}
