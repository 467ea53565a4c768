using SiteGen.Templating.Builtins;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <summary>What can stand left of <c>=</c>.</summary>
interface IAssignable
{
    void Assign(RenderContext context, Value value);
}

sealed class Variable(TextSpan span, string name) : Expression(span), IAssignable
{
    public string Name => name;

    public override bool IsTarget => true;

    // `include` and its like, found once while reading; holds as long as no variable hides it.
    readonly Value function = BuiltinTable.FunctionOf(name);

    public override ICallable? Builtin => function.Function;

    /// <summary>The member of a view that the name last stood for; only a memory, any thread may overwrite it.</summary>
    public Member? Remembered { get; set; }

    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value.IsFunction ? context.CallWithout(value, this) : value;
    }

    public override Value EvaluateTarget(RenderContext context)
    {
        if (!function.IsNull && !context.Scopes.MayHideBuiltins)
            return function;
        if (context.Scopes.TryGet(this, out var value))
            return value;
        return context.Options.StrictVariables ? throw context.UnknownName(this) : Value.Null;
    }

    public override void Write(RenderContext context)
    {
        var value = EvaluateTarget(context);
        if (value.IsFunction)
            context.CallWithoutAndWrite(value, this);
        else
            context.Write(value);
    }

    public void Assign(RenderContext context, Value value) => context.Scopes.Set(context, this, value);
}

/// <summary><c>$name</c>, a variable of the running function, include or <c>with</c>.</summary>
sealed class LocalVariable(TextSpan span, string name) : Expression(span), IAssignable
{
    public string Name => name;

    public override bool IsTarget => true;

    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value.IsFunction ? context.CallWithout(value, this) : value;
    }

    public override Value EvaluateTarget(RenderContext context)
    {
        if (context.Scopes.Local.TryGet(name, out var value))
            return value;
        return context.Options.StrictVariables ? throw context.Fail(this, Messages.UnknownName("$" + name)) : Value.Null;
    }

    public void Assign(RenderContext context, Value value)
    {
        var locals = context.Scopes.Local;
        if (locals.IsReadOnly(name))
            throw context.Fail(this, Messages.ReadOnly("$" + name));
        locals.Set(name, value);
    }
}

/// <summary><c>$</c>, all arguments.</summary>
sealed class AllArguments(TextSpan span) : Expression(span), IAssignable
{
    public override bool IsTarget => true;

    public override Value Evaluate(RenderContext context) => context.Scopes.Local.Arguments;

    public void Assign(RenderContext context, Value value) => context.Scopes.Local.Arguments = value;
}

/// <summary><c>this</c>, the object whose members are the global names.</summary>
sealed class ThisObject(TextSpan span) : Expression(span)
{
    public override bool IsTarget => true;

    public override Value Evaluate(RenderContext context) => context.Scopes.This;
}

/// <summary><c>$$</c>, the block that <c>wrap</c> hands to a function.</summary>
sealed class WrappedBlock(TextSpan span) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var locals = context.Scopes.Local;
        return locals.Wrapped is null ? Flow.Next : context.RunWrapped(locals.Wrapped, locals.WrappedSource!);
    }
}
