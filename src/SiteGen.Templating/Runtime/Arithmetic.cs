using System.Numerics;
using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>The operators that calculate: on numbers, texts, lists and times.</summary>
static class Arithmetic
{
    public static bool IsNumeric(Value value) => value.Kind == ValueKind.Bool || Conversion.IsNumber(value);

    public static Value Calculate(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        if (a.Kind == ValueKind.Int && b.Kind == ValueKind.Int)
            return Numbers.OfWhole(context, operation, a.Int, b.Int, site);
        if (a.Text is not null || b.Text is not null)
            return OnText(context, operation, a, b, site);
        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (IsNumeric(a) && IsNumeric(b))
            return Numbers.Calculate(context, operation, a, b, site);
        if (a.Reference is TemplateList || b.Reference is TemplateList)
            return ListArithmetic.Calculate(context, operation, a, b, site);
        if (Conversion.IsTime(a) && Conversion.IsTime(b) && operation == TokenKind.Minus)
            return Conversion.ToDateTime(a) - Conversion.ToDateTime(b);
        if (Conversion.IsTime(a) && b.Kind == ValueKind.TimeSpan && operation is TokenKind.Plus or TokenKind.Minus)
            return OnTime(context, operation, a, b, site);
        if (a.Kind == ValueKind.TimeSpan && b.Kind == ValueKind.TimeSpan && operation is TokenKind.Plus or TokenKind.Minus)
            return OnDuration(context, operation, a.TimeSpan, b.TimeSpan, site);
        throw Unsupported(context, operation, a, b, site);
    }

    public static Value Sign(RenderContext context, bool negate, Value value, Unary site)
    {
        switch (value.Kind)
        {
            case ValueKind.Int:
                return negate ? -value.Long is var n && n <= int.MaxValue ? (int)n : -value.Long : value;
            case ValueKind.Long:
                return negate ? value.Long == long.MinValue ? new Value(-(BigInteger)value.Long) : -value.Long : value;
            case ValueKind.Double:
                return negate ? -value.Double : value;
            case ValueKind.Float:
                return negate ? Value.Single(-(float)value.Double) : value;
            case ValueKind.Decimal:
                return negate ? new Value(-value.Decimal) : value;
            case ValueKind.BigInteger:
                return negate ? new Value(-value.BigInteger) : value;
            case ValueKind.Bool:
                return negate ? -value.Int : value.Int;
            case ValueKind.Text when double.TryParse(value.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var parsed):
                return negate ? -parsed : parsed;
            case ValueKind.Null when !negate:
                return value;
            default:
                throw context.Fail(site.Operand, Messages.SignNotSupported(negate ? "-" : "+"));
        }
    }

    static Value OnTime(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        try
        {
            var time = Conversion.ToDateTime(a);
            return operation == TokenKind.Plus ? time + b.TimeSpan : time - b.TimeSpan;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw context.Fail(site, Messages.DateOutOfRange());
        }
    }

    static Value OnDuration(RenderContext context, TokenKind operation, TimeSpan a, TimeSpan b, Expression site)
    {
        try
        {
            return operation == TokenKind.Plus ? a + b : a - b;
        }
        catch (OverflowException)
        {
            throw context.Fail(site, Messages.DateOutOfRange());
        }
    }

    static Value OnText(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        if (operation == TokenKind.Plus)
            return Concatenate(context, a, b, site);
        if (operation == TokenKind.Asterisk)
        {
            if (a.IsNull || b.IsNull)
                return Value.Null;
            if (a.Text is { } text && IsNumeric(b))
                return Repeat(context, text, b, site, Right(site));
            if (b.Text is { } other && IsNumeric(a))
                return Repeat(context, other, a, site, Left(site));
            throw context.Fail(Left(site), Messages.OnlyTextTimesNumber());
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        throw context.Fail(OperatorOf(site), Messages.NotOnText(Spelling.Of(operation)));
    }

    static Value Concatenate(RenderContext context, Value a, Value b, Expression site)
    {
        var left = Printing.ToText(context, a);
        var right = Printing.ToText(context, b);
        context.CheckLength((long)left.Length + right.Length, site.Span);
        context.CountText(left.Length + right.Length);
        return string.Concat(left, right);
    }

    static Value Repeat(RenderContext context, string text, Value times, Expression site, TextSpan span)
    {
        var count = Math.Max(0, Conversion.ToInt(context, times, span));
        context.CheckLength((long)text.Length * count, span);
        context.CountText(text.Length * count);
        return text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text, count));
    }

    public static TextSpan Left(Expression site) => site is Binary binary ? binary.Left.Span : site.Span;

    public static TextSpan Right(Expression site) => site is Binary binary ? binary.Right.Span : site.Span;

    public static TextSpan OperatorOf(Expression site) => site is Binary binary ? binary.OperatorSpan : site.Span;

    public static TemplateError Unsupported(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        if (IsNumeric(a) || IsNumeric(b))
        {
            var wrong = IsNumeric(a) ? b : a;
            return context.Fail(OperatorOf(site), Messages.CannotConvert(Naming.Type(wrong), Naming.Type(IsNumeric(a) ? a : b)));
        }

        return context.Fail(OperatorOf(site), Messages.UnsupportedOperands(
            Printing.ToText(context, a), Naming.Type(a), Spelling.Of(operation), Printing.ToText(context, b), Naming.Type(b)));
    }
}
