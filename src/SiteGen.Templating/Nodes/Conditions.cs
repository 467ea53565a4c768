using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <summary><c>if … else if … else … end</c>; the last branch may have no condition.</summary>
sealed class If(TextSpan span, (Expression? Condition, Block Body)[] branches) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition is null || condition.Evaluate(context).IsTrue)
                return body.Run(context);
        }

        return Flow.Next;
    }
}

/// <param name="before">Code between <c>case</c> and the first <c>when</c>.</param>
sealed class Case(TextSpan span, Expression subject, Block before, (Expression[]? Values, Block Body)[] branches) : Statement(span)
{
    public override Flow Run(RenderContext context)
    {
        var value = subject.Evaluate(context);
        var flow = before.Run(context);
        if (flow != Flow.Next)
            return flow;
        foreach (var (candidates, body) in branches)
        {
            if (candidates is null || Matches(context, value, candidates))
                return body.Run(context);
        }

        return Flow.Next;
    }

    static bool Matches(RenderContext context, Value value, Expression[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Comparison.AreEqual(context, value, candidate.Evaluate(context), candidate))
                return true;
        }

        return false;
    }
}
