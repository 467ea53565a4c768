using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <summary>What stands between the sequence and the body of a loop; each may be missing.</summary>
sealed record LoopOptions(Expression? Offset, Expression? Limit, bool Reversed, Expression? Columns, string? Unknown, TextSpan UnknownSpan);

sealed class For(TextSpan span, Expression variable, Expression sequence, LoopOptions options, Block body, Block? otherwise, bool isTable) : Statement(span)
{
    public Expression Sequence => sequence;

    public override Flow Run(RenderContext context)
    {
        var value = sequence.Evaluate(context);
        if (options.Unknown is { } unknown)
            throw context.Fail(options.UnknownSpan, Messages.UnknownLoopOption(unknown, context.SourceOf(Span)));
        if (value.IsNull)
            return Flow.Next;
        var items = Lists.Of(context, value, sequence, Messages.NotIterable);
        var start = options.Offset is null ? 0 : Math.Max(0, Conversion.ToInt(context, options.Offset.Evaluate(context), options.Offset));
        var count = Math.Max(0, items.Count - start);
        var limit = options.Limit is null ? 0 : Conversion.ToInt(context, options.Limit.Evaluate(context), options.Limit);
        if (limit > 0)
            count = Math.Min(count, limit);
        if (isTable)
            return new TableRows(context, this, options).Run(items, start, count);
        if (count == 0)
            return otherwise?.Run(context) ?? Flow.Next;
        return Run(context, items, start, count, null);
    }

    internal Flow Run(RenderContext context, TemplateList items, int start, int count, TableRows? table)
    {
        var scopes = context.Scopes;
        var last = options.Reversed ? items.Count - 1 : 0;
        var version = (items as TemplateArray)?.Version;
        var local = variable is LocalVariable name ? name.Name : null;
        var saved = Value.Null;
        var hadValue = local is not null && scopes.Local.TryGet(local, out saved);
        if (!scopes.HasLoops)
            context.BeginOutermostLoop();
        var depth = scopes.PushLoop(isTable ? LoopKind.Table : LoopKind.For, (variable as Variable)?.Name, count);
        var result = Flow.Next;
        for (var i = 0; i < count; i++)
        {
            context.CountRound(this);
            if ((items as TemplateArray)?.Version != version)
                throw context.Fail(this, Messages.CollectionModified());
            var item = items[options.Reversed ? last - i : start + i];
            scopes.Advance(depth, i, item);
            if (local is not null)
                scopes.Local.Set(local, item);
            else if (variable is MemberAccess or IndexAccess)
                ((IAssignable)variable).Assign(context, item);
            table?.BeginCell(i);
            var flow = body.Run(context);
            table?.EndCell();
            if (flow == Flow.Break)
                break;
            if (flow == Flow.Return)
            {
                result = flow;
                break;
            }
        }

        scopes.PopLoop(depth);
        if (local is not null)
            scopes.Local.Restore(local, hadValue, saved);
        return result;
    }
}

sealed class While(TextSpan span, Expression condition, Block body) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var scopes = context.Scopes;
        if (!scopes.HasLoops)
            context.BeginOutermostLoop();
        var depth = scopes.PushLoop(LoopKind.While, null, 0);
        var result = Flow.Next;
        for (var i = 0; ; i++)
        {
            context.CountRound(this);
            scopes.Advance(depth, i, Value.Null);
            if (!condition.Evaluate(context).IsTrue)
                break;
            var flow = body.Run(context);
            if (flow == Flow.Break)
                break;
            if (flow == Flow.Return)
            {
                result = flow;
                break;
            }
        }

        scopes.PopLoop(depth);
        return result;
    }
}

/// <summary><c>break</c> and <c>continue</c></summary>
sealed class Jump(TextSpan span, Flow flow) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        if (!context.Scopes.HasLoops)
            throw context.Fail(this, Messages.JumpOutsideLoop(flow == Flow.Break ? "break" : "continue"));
        return flow;
    }
}

/// <summary><c>ret</c></summary>
sealed class Return(TextSpan span, Expression? value) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        context.ReturnValue = value?.Evaluate(context) ?? Value.Null;
        return Flow.Return;
    }
}
