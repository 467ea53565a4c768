using SiteGen.Templating.Builtins;
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

    // Most of what a theme prints is the escaped member of a view.
    readonly MemberAccess? escaped = ReferenceEquals(target.Builtin, BuiltinTable.HtmlEscape) && arguments is [{ Name: null, Value: MemberAccess { Builtin: null } member }] ? member : null;

    // What a view that all pages share has printed here; only a memory, any thread may overwrite it.
    Printed? printed;

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
        if (escaped is not null && !context.Scopes.MayHideBuiltins)
        {
            WriteEscaped(context, escaped);
            return;
        }

        var function = FunctionOf(context);
        if (function is not null)
            context.Write(context.Call(function, this, write: true));
    }

    void WriteEscaped(RenderContext context, MemberAccess member)
    {
        context.CountWork(1 + arguments.Length);
        var owner = member.Target.Evaluate(context);
        if (printed is { } known && ReferenceEquals(known.View, owner.View))
        {
            context.WriteCounted(known.Text);
            return;
        }

        var value = member.Of(context, owner);
        if (value.IsFunction)
            value = context.CallWithout(value, member);
        var text = HtmlEscaping.Escape(context, value.Text ?? Printing.ToText(context, value));
        // How a date is printed may change, a text stays what it is.
        if (value.Plain is not null && owner.View is { IsShared: true } shared)
            printed = new Printed(shared, text);
        context.WriteCounted(text);
    }

    ICallable? FunctionOf(RenderContext context) => builtin is not null && !context.Scopes.MayHideBuiltins ? builtin : context.FunctionOf(this);

    sealed record Printed(View View, string Text);
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
