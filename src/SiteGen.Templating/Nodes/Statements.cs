using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

sealed class Capture(TextSpan span, Expression target, Block body) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var capture = context.Output.BeginCapture();
        var flow = body.Run(context);
        ((IAssignable)target).Assign(context, context.Output.EndCaptureAsValue(capture, context));
        return flow;
    }
}

/// <summary><c>with obj … end</c>: the members of an object are the innermost names.</summary>
sealed class With(TextSpan span, Expression target, Block body) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var value = target.Evaluate(context);
        if (value.Reference is not (TemplateObject or View or TemplateArray))
            throw context.Fail(target, Messages.NoObjectForWith(context.SourceOf(target.Span), Naming.Type(value)));
        context.Scopes.PushGlobals(value.Reference);
        context.Scopes.PushLocals();
        var flow = body.Run(context);
        context.Scopes.PopLocals();
        context.Scopes.PopGlobals();
        return flow;
    }
}

/// <summary><c>import obj</c>: copies the members of an object into the current global names.</summary>
sealed class Import(TextSpan span, Expression source) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var value = source.Evaluate(context);
        if (value.Reference is TemplateObject members)
        {
            for (var i = 0; i < members.Count; i++)
                context.Scopes.Import(members.NameAt(i), members.ValueAt(i));
        }
        else if (value.Reference is View view)
        {
            foreach (var member in view.Members.All)
                context.Scopes.Import(member.Name, member.Read(view));
        }
        else if (!value.IsNull)
        {
            throw context.Fail(source, Messages.CannotImport(Naming.Type(value)));
        }

        return Flow.Next;
    }
}

sealed class ReadOnly(TextSpan span, Expression target) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        if (target is LocalVariable local)
            context.Scopes.Local.MakeReadOnly(local.Name);
        else
            context.Scopes.MakeReadOnly(((Variable)target).Name);
        return Flow.Next;
    }
}

/// <summary><c>wrap f args … end</c>: a function that gets a block.</summary>
sealed class Wrap(TextSpan span, Expression target, Block body) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var called = target is Call call ? call.Target : target;
        var function = called is Parenthesized ? Value.Null : called.EvaluateTarget(context);
        if (!function.IsFunction)
            throw context.Fail(called, Messages.NoWrapTarget(context.SourceOf(called.Span), Kind(called)));
        context.CallWrapped(function.Function!, target, body);
        return Flow.Next;
    }

    static string Kind(Expression expression) => expression switch
    {
        Variable or LocalVariable => "variable",
        Literal => "literal",
        Parenthesized => "nested expression",
        _ => "expression",
    };
}
