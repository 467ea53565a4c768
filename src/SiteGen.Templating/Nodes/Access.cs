using SiteGen.Templating.Builtins;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <summary><c>target.name</c></summary>
/// <param name="nameSpan">Where the name stands; mistakes are shown there.</param>
/// <param name="optional"><c>?.</c>: null gives null, also for the rest of the chain.</param>
sealed class MemberAccess(TextSpan span, Expression target, string name, TextSpan nameSpan, bool optional) : Expression(span), IAssignable
{
    public override bool IsTarget => true;

    public Expression Target => target;

    public string Name => name;

    public TextSpan NameSpan => nameSpan;

    // `string.upcase` and its like, found once while reading; holds as long as no variable hides the module.
    readonly Value function = BuiltinTable.FunctionOf(target, name);

    public override ICallable? Builtin => function.Function;

    /// <summary>The member of a view that the name last stood for; only a memory, any thread may overwrite it.</summary>
    public Member? Remembered { get; set; }

    // a?.b.c: where a is null, the rest of the chain is null as well.
    public bool IsOptionalChain { get; } = optional || target is MemberAccess { IsOptionalChain: true } or IndexAccess { IsOptionalChain: true };

    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value.IsFunction ? context.CallWithout(value, this) : value;
    }

    public override Value EvaluateTarget(RenderContext context) =>
        !function.IsNull && !context.Scopes.MayHideBuiltins ? function : Of(context, target.Evaluate(context));

    /// <summary>The member of an owner that is evaluated already.</summary>
    public Value Of(RenderContext context, Value owner)
    {
        if (owner.View is { } view)
        {
            var member = Remembered;
            if (member is not null && ReferenceEquals(member.Table, view.Members))
                return member.Read(view);
        }
        else if (owner.Object is { } members && members.TryGet(name, out var value) && !ReferenceEquals(members, BuiltinTable.DateModule))
        {
            return value;
        }

        if (owner.IsNull && (IsOptionalChain || context.Options.RelaxedTargetAccess))
            return Value.Null;
        return Members.Get(context, owner, this);
    }

    public override void Write(RenderContext context)
    {
        var value = EvaluateTarget(context);
        if (value.IsFunction)
            context.CallWithoutAndWrite(value, this);
        else
            context.Write(value);
    }

    public void Assign(RenderContext context, Value value) => Members.Set(context, target.Evaluate(context), this, value);
}

/// <summary><c>target[index]</c></summary>
sealed class IndexAccess(TextSpan span, Expression target, Expression index) : Expression(span), IAssignable
{
    public override bool IsTarget => true;

    public Expression Target => target;

    public Expression Index => index;

    // $1 and its like; below zero for all else.
    readonly int argument = target is AllArguments && index is Literal { Value: { Kind: ValueKind.Int } position } ? position.Int : -1;

    public bool IsOptionalChain { get; } = target is MemberAccess { IsOptionalChain: true } or IndexAccess { IsOptionalChain: true };

    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value.IsFunction ? context.CallWithout(value, this) : value;
    }

    public override Value EvaluateTarget(RenderContext context)
    {
        if (argument >= 0 && context.Scopes.Local.TryArgument(argument, out var value))
            return value;
        var owner = target.Evaluate(context);
        if (owner.IsNull && (IsOptionalChain || context.Options.RelaxedTargetAccess))
            return Value.Null;
        return Items.Get(context, owner, index.Evaluate(context), this);
    }

    public void Assign(RenderContext context, Value value)
    {
        var owner = target.Evaluate(context);
        Items.Set(context, owner, index.Evaluate(context), this, value);
    }
}

enum LoopFact : byte
{
    Index,
    ReverseIndex,
    First,
    Last,
    Even,
    Odd,
    Length,
    Changed,
    Column,
}

/// <summary><c>for.index</c> and its kin; outside of any loop null.</summary>
/// <param name="fact">Null for all facts as one object.</param>
sealed class LoopInfo(TextSpan span, LoopKind kind, LoopFact? fact, TextSpan nameSpan) : Expression(span)
{
    public override Value Evaluate(RenderContext context)
    {
        ref readonly var loop = ref context.Scopes.LoopOf(kind, out var found);
        if (fact is null)
            return found ? AllOf(loop) : Value.Null;
        if (!found)
            throw context.Fail(nameSpan, Messages.NullMember(context.SourceOf(Span)));
        return Read(loop, fact.Value);
    }

    static Value Read(in LoopFrame loop, LoopFact fact) =>
        fact switch
        {
            LoopFact.Index => loop.Index,
            LoopFact.ReverseIndex => loop.Count - loop.Index - 1,
            LoopFact.First => loop.Index == 0,
            LoopFact.Last => loop.Index == loop.Count - 1,
            LoopFact.Even => loop.Index % 2 == 0,
            LoopFact.Odd => loop.Index % 2 != 0,
            LoopFact.Length => loop.Count,
            LoopFact.Changed => loop.Index == 0 || !Comparison.Equivalent(loop.Previous, loop.Value),
            _ => loop.Column,
        };

    static TemplateObject AllOf(in LoopFrame loop) => new()
    {
        ["index"] = Read(loop, LoopFact.Index),
        ["rindex"] = Read(loop, LoopFact.ReverseIndex),
        ["first"] = Read(loop, LoopFact.First),
        ["last"] = Read(loop, LoopFact.Last),
        ["even"] = Read(loop, LoopFact.Even),
        ["odd"] = Read(loop, LoopFact.Odd),
        ["length"] = Read(loop, LoopFact.Length),
        ["changed"] = Read(loop, LoopFact.Changed),
    };
}
