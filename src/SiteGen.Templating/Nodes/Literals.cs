using System.Runtime.CompilerServices;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

sealed class Literal(TextSpan span, Value value) : Expression(span)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderContext context) => Value;
}

/// <summary><c>$"text {expression} text"</c>: literals and expressions in turn.</summary>
sealed class InterpolatedText(TextSpan span, Expression[] parts) : Expression(span)
{
    public Expression[] Parts => parts;

    public override Value Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var capture = context.Output.BeginCapture();
        foreach (var part in parts)
            Printing.Print(context, part.Evaluate(context));
        var text = context.Output.EndCapture(capture);
        context.CountText(text.Length);
        return text;
    }
}

sealed class ArrayLiteral(TextSpan span, Expression[] items) : Expression(span)
{
    public Expression[] Items => items;

    public override Value Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.CountWork(items.Length);
        var list = new TemplateArray(items.Length);
        foreach (var item in items)
            list.Add(item.Evaluate(context));
        return list;
    }
}

sealed class ObjectLiteral(TextSpan span, (string Name, Expression Value)[] members) : Expression(span)
{
    public override Value Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // The new object is the innermost scope while its members are evaluated: {a: 1, b: a}.
        context.CountWork(members.Length);
        var created = new TemplateObject();
        context.Scopes.PushGlobals(created);
        foreach (var (name, value) in members)
            created[name] = value.Evaluate(context);
        context.Scopes.PopGlobals();
        return created;
    }
}

sealed class Parenthesized(TextSpan span, Expression inner) : Expression(span)
{
    public override bool IsTarget => true;

    public Expression Inner => inner;

    public override Value Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = inner.Evaluate(context);
        return value.IsFunction && inner is not FunctionReference ? context.CallWithout(value, this) : value;
    }

    public override Value EvaluateTarget(RenderContext context) => inner.Evaluate(context);

    public override void Write(RenderContext context)
    {
        if (inner is AnonymousFunction)
            base.Write(context);
        else
            inner.Write(context);
    }
}
