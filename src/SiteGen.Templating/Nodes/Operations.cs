using System.Runtime.CompilerServices;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

sealed class Binary(TextSpan span, Expression left, TokenKind operation, Expression right, TextSpan operatorSpan) : Expression(span)
{
    public TextSpan OperatorSpan => operatorSpan;

    public Expression Left => left;

    public Expression Right => right;

    public TokenKind Operation => operation;

    public override Value Evaluate(RenderContext context)
    {
        var a = left.Evaluate(context);
        var b = right.Evaluate(context);
        return operation switch
        {
            TokenKind.DoubleEqual => Comparison.AreEqual(context, a, b, this),
            TokenKind.ExclamationEqual => Comparison.AreUnequal(context, a, b, this),
            TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => Comparison.Compare(context, operation, a, b, this),
            TokenKind.DoubleDot or TokenKind.DoubleDotLess => Ranges.Create(context, operation, a, b, this),
            _ => Arithmetic.Calculate(context, operation, a, b, this),
        };
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>: the right side is evaluated only where it matters, and the result is true or false.</summary>
sealed class Logical(TextSpan span, Expression left, bool isAnd, Expression right) : Expression(span)
{
    public override Value Evaluate(RenderContext context) =>
        left.Evaluate(context).IsTrue == isAnd ? right.Evaluate(context).IsTrue : !isAnd;
}

/// <summary><c>a ?? b</c> and <c>a ?! b</c></summary>
sealed class NullChoice(TextSpan span, Expression left, bool whenNull, Expression right) : Expression(span)
{
    public Expression Left => left;

    public Expression Right => right;

    public override Value Evaluate(RenderContext context)
    {
        var value = left.Evaluate(context);
        return value.IsNull == whenNull ? right.Evaluate(context) : whenNull ? value : Value.Null;
    }
}

sealed class Conditional(TextSpan span, Expression condition, Expression then, Expression otherwise) : Expression(span)
{
    public Expression Then => then;

    public Expression Otherwise => otherwise;

    public override Value Evaluate(RenderContext context) => (condition.Evaluate(context).IsTrue ? then : otherwise).Evaluate(context);

    public override void Write(RenderContext context) => (condition.Evaluate(context).IsTrue ? then : otherwise).Write(context);
}

sealed class Unary(TextSpan span, TokenKind operation, Expression operand) : Expression(span)
{
    public Expression Operand => operand;

    public override Value Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = operand.Evaluate(context);
        return operation == TokenKind.Exclamation ? !value.IsTrue : Arithmetic.Sign(context, operation == TokenKind.Minus, value, this);
    }
}

/// <summary><c>@function</c>: the function itself, not its result.</summary>
sealed class FunctionReference(TextSpan span, Expression operand) : Expression(span)
{
    public override bool IsTarget => true;

    public override Value Evaluate(RenderContext context) => operand.EvaluateTarget(context);
}

/// <summary><c>^list</c>: the items as arguments. Elsewhere it is the list.</summary>
sealed class Spread(TextSpan span, Expression operand) : Expression(span)
{
    public override Value Evaluate(RenderContext context) => operand.Evaluate(context);
}

/// <summary><c>target = value</c>, <c>target += value</c></summary>
/// <param name="operation">The operator before the <c>=</c>; <see cref="TokenKind.Equal"/> for none.</param>
sealed class Assignment(TextSpan span, Expression target, TokenKind operation, Expression value) : Expression(span)
{
    public Expression Target => target;

    public Expression Value => value;

    public override Templating.Value Evaluate(RenderContext context)
    {
        var assigned = value.Evaluate(context);
        if (operation != TokenKind.Equal)
            assigned = Arithmetic.Calculate(context, operation, target.Evaluate(context), assigned, this);
        AssignTo(context, target, assigned);
        return Templating.Value.Null;
    }

    static void AssignTo(RenderContext context, Expression target, Templating.Value value)
    {
        switch (target)
        {
            case IAssignable assignable:
                assignable.Assign(context, value);
                break;
            case Parenthesized parenthesized:
                AssignTo(context, parenthesized.Inner, value);
                break;
            case ThisObject:
                throw context.Fail(target, Messages.CannotSetThis());
            default:
                throw context.Fail(target, Messages.NotAssignable());
        }
    }
}

/// <summary><c>x++</c>, <c>--x</c></summary>
sealed class Increment(TextSpan span, Expression target, int step, bool isPrefix) : Expression(span)
{
    public override Value Evaluate(RenderContext context)
    {
        var before = target.Evaluate(context);
        var after = Arithmetic.Calculate(context, TokenKind.Plus, before, step, this);
        ((IAssignable)target).Assign(context, after);
        return isPrefix ? after : before;
    }
}
