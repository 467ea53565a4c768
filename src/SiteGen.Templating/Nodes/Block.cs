using System.Runtime.CompilerServices;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

sealed class Block(TextSpan span, Statement[] statements)
{
    public TextSpan Span { get; } = span;

    public Statement? First => statements.FirstOrDefault();

    public Block Where(Func<Statement, bool> keep) => new(Span, [.. statements.Where(keep)]);

    /// <summary>Runs the statements and gives the value of the last one instead of printing it.</summary>
    public Value RunForValue(RenderContext context)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            if (i == statements.Length - 1 && statements[i] is Print last)
                return last.Expression.Evaluate(context);
            if (statements[i].Run(context) == Flow.Return)
                return context.ReturnValue;
        }

        return Value.Null;
    }

    public Flow Run(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // Functions that call themselves twice need no loop to run for ever.
        context.CountWork(statements.Length + 1);
        var output = context.Output;
        var indent = output.Indent;
        var flow = Flow.Next;
        foreach (var statement in statements)
        {
            var wanted = statement.Indent ?? indent;
            if (!ReferenceEquals(output.Indent, wanted))
                output.Indent = wanted;
            context.CurrentSpan = statement.Span;
            flow = statement.Run(context);
            if (flow != Flow.Next)
                break;
        }

        if (!ReferenceEquals(output.Indent, indent))
            output.Indent = indent;
        return flow;
    }
}

sealed class RawText(TextSpan span, string source) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        context.Output.Write(source.AsSpan(Span.Start, Span.Length));
        return Flow.Next;
    }
}

sealed class Print(Expression expression) : Statement(expression.Span)
{
    public Expression Expression { get; } = expression;

    public override Flow Run(RenderContext context)
    {
        Expression.Write(context);
        return Flow.Next;
    }
}

/// <summary>What an assignment is as a statement: it happens and prints nothing.</summary>
sealed class Execute(Expression expression) : Statement(expression.Span)
{
    public override Flow Run(RenderContext context)
    {
        expression.Evaluate(context);
        return Flow.Next;
    }
}
