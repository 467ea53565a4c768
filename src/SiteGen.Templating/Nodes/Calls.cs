using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <param name="Name">Null for an argument without a name.</param>
sealed record Argument(string? Name, Expression Value, TextSpan Span)
{
    public Argument(Expression value)
        : this(null, value, value.Span)
    {
    }
}

/// <summary><c>f a b</c>, <c>f(a, b)</c> and <c>a | f b</c>.</summary>
sealed class Call(TextSpan span, Expression target, Argument[] arguments, bool isPipe) : Expression(span)
{
    // Named arguments and spread lists take the slow road.
    readonly bool isPlain = arguments.All(argument => argument.Name is null && argument.Value is not Spread);

    readonly ICallable? builtin = target.Builtin;

    public override bool IsTarget => true;

    public Expression Target => target;

    public Argument[] Arguments => arguments;

    public bool IsPipe => isPipe;

    public bool IsPlain => isPlain;

    public override Value Evaluate(RenderContext context)
    {
        var function = FunctionOf(context);
        return function is null ? Value.Null : context.Call(function, this, write: false);
    }

    public override void Write(RenderContext context)
    {
        var function = FunctionOf(context);
        if (function is not null)
            context.Write(context.Call(function, this, write: true));
    }

    ICallable? FunctionOf(RenderContext context) => builtin is not null && !context.Scopes.MayHideBuiltins ? builtin : context.FunctionOf(this);
}

/// <summary><c>do … end</c></summary>
sealed class AnonymousFunction(TextSpan span, TemplateFunction function) : Expression(span)
{
    public override Value Evaluate(RenderContext context) => new(function);
}

/// <summary><c>func name … end</c> and <c>name(a) = …</c>: takes effect when it is run.</summary>
sealed class FunctionDefinition(TextSpan span, IAssignable target, TemplateFunction function) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        target.Assign(context, new Value(function));
        return Flow.Next;
    }
}
