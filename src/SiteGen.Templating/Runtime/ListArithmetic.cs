using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

/// <summary>Operators on lists; each gives a new list.</summary>
static class ListArithmetic
{
    public static Value Calculate(RenderContext context, TokenKind operation, Value a, Value b, Expression site)
    {
        var left = a.Reference as TemplateList;
        var right = b.Reference as TemplateList;
        switch (operation)
        {
            case TokenKind.Plus when left is not null && right is not null:
                return Join(context, left, right, site);
            case TokenKind.DoubleLess when left is not null:
                return Join(context, left, new TemplateArray([b]), site);
            case TokenKind.DoubleGreater when right is not null:
                return Join(context, new TemplateArray([a]), right, site);
            case TokenKind.Asterisk when (left is null) != (right is null) && left is not NumberRange && right is not NumberRange:
                var list = left ?? right!;
                var span = left is null ? Arithmetic.Left(site) : Arithmetic.Right(site);
                return Repeat(context, list, Conversion.ToInt(context, left is null ? a : b, span), site);
            case TokenKind.Slash or TokenKind.DoubleSlash when left is not null and not NumberRange && Conversion.IsNumber(b):
                return Take(left, Conversion.ToInt(context, b, Arithmetic.Right(site)), context, site);
            case TokenKind.Percent when left is not null and not NumberRange && Conversion.IsNumber(b):
                return Every(left, Conversion.ToInt(context, b, Arithmetic.Right(site)), context, site);
        }

        var expectsList = operation == TokenKind.Plus && left is not null;
        var place = !expectsList ? Arithmetic.OperatorOf(site) : Arithmetic.Right(site);
        throw context.Fail(place, Messages.NotBetween(Spelling.Of(operation), Naming.Type(a), Naming.Type(b))
            + (expectsList ? " " + Messages.ExpectingList() : ""));
    }

    static TemplateArray Join(RenderContext context, TemplateList a, TemplateList b, Expression site)
    {
        context.CheckItems((long)a.Count + b.Count, site.Span);
        var result = new TemplateArray(a.Count + b.Count, isSequence: a.IsSequence);
        Lists.AddAll(result, a);
        Lists.AddAll(result, b);
        return result;
    }

    static TemplateArray Repeat(RenderContext context, TemplateList list, int times, Expression site)
    {
        var count = (long)list.Count * Math.Max(0, times);
        context.CheckItems(count, site.Span);
        var result = new TemplateArray((int)count);
        for (var i = 0; i < times && list.Count > 0; i++)
            Lists.AddAll(result, list);
        return result;
    }

    static TemplateArray Take(TemplateList list, int divisor, RenderContext context, Expression site)
    {
        if (divisor == 0)
            throw context.Fail(Arithmetic.OperatorOf(site), Messages.DivideByZero());
        context.CheckItems(Math.Abs((long)list.Count / divisor), site.Span);
        var result = new TemplateArray();
        for (var i = 0; i < list.Count / divisor; i++)
            result.Add(list[i]);
        return result;
    }

    static TemplateArray Every(TemplateList list, int step, RenderContext context, Expression site)
    {
        if (step <= 0)
            throw context.Fail(Arithmetic.OperatorOf(site), Messages.DivideByZero());
        context.CheckItems(list.Count / step, site.Span);
        var result = new TemplateArray();
        for (long i = 0; i < list.Count; i += step)
            result.Add(list[(int)i]);
        return result;
    }
}
