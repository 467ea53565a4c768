using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

/// <summary><c>a..b</c> and <c>a..&lt;b</c></summary>
static class Ranges
{
    public static Value Create(RenderContext context, TokenKind operation, Value a, Value b, Binary site)
    {
        if (a.Text is not null || b.Text is not null)
            throw context.Fail(site.OperatorSpan, Messages.NotOnText(Spelling.Of(operation)));
        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (!IsSmall(a) || !IsSmall(b))
        {
            if (!Conversion.IsNumber(a) || !Conversion.IsNumber(b))
                throw Arithmetic.Unsupported(context, operation, a, b, site);
            var wider = a.Kind > b.Kind ? a : b;
            throw context.Fail(site.OperatorSpan, Messages.NotImplemented(Spelling.Of(operation), Naming.Type(wider)));
        }

        var (first, last) = (a.Long, b.Long);
        var step = first <= last ? 1 : -1;
        var distance = Math.Abs((double)last - first) + (operation == TokenKind.DoubleDot ? 1 : 0);
        var limit = context.Limits.Loop;
        if ((limit > 0 && distance > limit) || distance > int.MaxValue)
            throw context.LimitReached(site.OperatorSpan, Messages.RangeTooLong(limit), nameof(Limits.Loop), limit);
        return new NumberRange(first, (int)distance, step);
    }

    static bool IsSmall(Value value) => value.Kind is ValueKind.Int or ValueKind.Long;
}
