using System.Runtime.CompilerServices;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

// Calling: how arguments meet parameters, and what a function sees.
sealed partial class RenderContext
{
    static readonly Argument[] NoArguments = [];

    readonly List<IncludeSite> includes = [];
    // The arguments of all calls under way, one behind the other, and beside each its name, where it has one.
    Value[] arguments = new Value[16];
    string?[] argumentNames = new string?[16];
    int argumentCount;

    readonly record struct IncludeSite(SourceText Source, TextSpan Span, string Name, bool IsLayout = false);

    /// <summary>What the target of a call stands for; null only where unknown functions are allowed.</summary>
    public ICallable? FunctionOf(Call call)
    {
        var value = call.Target.EvaluateTarget(this);
        if (value.Function is { } function)
            return function;
        if (ReferenceEquals(value.Reference, BuiltinTable.DateModule))
            return BuiltinTable.DateParse;
        if (value.IsNull)
        {
            if (Options.RelaxedFunctionAccess && !call.IsPipe)
                return null;
            if (!(Options.RelaxedFunctionAccess && call.IsPipe))
                throw Fail(FunctionNotFound(call));
        }

        if (call.IsPipe)
            throw Fail(call.Target, Messages.NoPipeTarget(SourceOf(call.Target.Span)));
        throw Fail(call.Target, Messages.NoFunction(Printing.ToText(this, value), Naming.Type(value)));
    }

    Diagnostic FunctionNotFound(Call call)
    {
        string? near = null;
        if (call.Target is Variable variable)
            near = Suggestions.Nearest(variable.Name, Scopes.VisibleNames());
        else if (call.Target is MemberAccess { Target: Variable module } member && Scopes.TryGet(module, out var found) && found.Reference is TemplateObject functions)
            near = Suggestions.Nearest($"{module.Name}.{member.Name}", Enumerable.Range(0, functions.Count).Select(i => $"{module.Name}.{functions.NameAt(i)}"));
        return Messages.UnknownFunction(Source, call.Target.Span, SourceOf(call.Target.Span), near);
    }

    /// <summary>Calls what a bare name stands for.</summary>
    public Value CallWithout(Value function, Expression site) =>
        Invoke(function.Function!, new Caller(site, NoArguments, null), [], default, write: false);

    public void CallWithoutAndWrite(Value function, Expression site) =>
        Write(Invoke(function.Function!, new Caller(site, NoArguments, null), [], default, write: true));

    /// <summary>Calls a function with values, as a function over a list does with each item.</summary>
    public Value CallWith(ICallable function, Expression site, params ReadOnlySpan<Value> values) =>
        Invoke(function, new Caller(site, NoArguments, null), values, default, write: false);

    /// <summary>Calls a function with a block that it can run as <c>$$</c>.</summary>
    public void CallWrapped(ICallable function, Expression site, Block block) => Write(site is Call call
        ? Call(function, call, write: true, block)
        : Invoke(function, new Caller(site, NoArguments, null, block), [], default, write: true));

    public Value Call(ICallable function, Call call, bool write, Block? block = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        CountWork(1 + call.Arguments.Length);
        // After an error nothing is called any more, so that only who returns gives the room back.
        var floor = argumentCount;
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value.Evaluate(this);
            if (!call.IsPlain && argument.Value is Spread && value.Reference is TemplateList list)
                Push(list);
            else
                Push(value, argument.Name);
        }

        var count = argumentCount - floor;
        var result = Invoke(function, new Caller(call, call.Arguments, call, block), arguments.AsSpan(floor, count), call.IsPlain ? default : argumentNames.AsSpan(floor, count), write);
        argumentCount = floor;
        return result;
    }

    void Push(TemplateList list)
    {
        CountWork(list.Count);
        for (var i = 0; i < list.Count; i++)
            Push(list[i], null);
    }

    void Push(Value value, string? name)
    {
        if (argumentCount == arguments.Length)
        {
            Array.Resize(ref arguments, argumentCount * 2);
            Array.Resize(ref argumentNames, argumentCount * 2);
        }

        arguments[argumentCount] = value;
        argumentNames[argumentCount++] = name;
    }

    Value Invoke(ICallable function, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> names, bool write)
    {
        if (function is Builtin builtin)
            return builtin.Invoke(this, caller, values, names, write);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var defined = (TemplateFunction)function;
        if (!write && !defined.GivesValue && Options.StatementFunctionIsError)
            throw Fail(caller.Node, Messages.NoReturnValue(defined.Name ?? "do"));
        EnterCall(caller, 1);
        var previous = Place;
        var locals = Scopes.PushLocals();
        if (defined.Parameters is null)
            locals.Receive(values, names);
        if (caller.Block is not null)
            (locals.Wrapped, locals.WrappedSource) = (caller.Block, previous.Source);
        var visible = defined.Name is null ? Scopes.Function : null;
        if (defined.Parameters is not null)
        {
            visible = new FunctionScope(visible);
            foreach (var parameter in defined.Parameters)
                Scopes.NoteName(parameter.Name);
            Parameters.Bind(this, defined, caller, values, names, visible.Variables);
            locals.Arguments = Parameters.AsList(defined.Parameters, visible.Variables);
        }

        var previousFunction = Scopes.EnterFunction(visible);
        Source = defined.Source;
        var result = Value.Null;
        if (defined.Result is not null)
            result = defined.Result.Evaluate(this);
        else if (defined.Body!.Run(this) == Flow.Return)
            result = ReturnValue;
        ReturnValue = Value.Null;
        Place = previous;
        Scopes.LeaveFunction(previousFunction);
        Scopes.PopLocals();
        depth--;
        return result;
    }

    /// <summary>The block of a <c>wrap</c> runs among the names of the function, but its text is the page's.</summary>
    public Flow RunWrapped(Block block, SourceText from)
    {
        var previous = Place;
        Source = from;
        var flow = block.Run(this);
        Place = previous;
        return flow;
    }

    void EnterCall(Caller caller, int cost)
    {
        CountWork();
        depth += cost;
        if (Limits.Recursion > 0 && depth > Limits.Recursion)
            throw LimitReached(caller.Node.Span, Messages.TooDeep(Limits.Recursion, SourceOf(caller.Node.Span)), nameof(Limits.Recursion), Limits.Recursion);
    }

    /// <summary>Renders another template of the set where it stands, or as a value.</summary>
    public Value Include(Template template, string name, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> names, bool write)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        EnterCall(caller, 2);
        includes.Add(new IncludeSite(Source, caller.Node.Span, name));
        var capture = Output.BeginCapture();
        RunIncluded(template, values, names);
        Value result = Value.Null;
        if (write)
            Output.KeepCapture(capture);
        else
            result = Output.EndCaptureAsValue(capture, this);
        includes.RemoveAt(includes.Count - 1);
        depth -= 2;
        return result;
    }

    void RunIncluded(Template template, ReadOnlySpan<Value> values, ReadOnlySpan<string?> names)
    {
        var previous = Place;
        var locals = Scopes.PushLocals();
        locals.Receive(values, names);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is { } local)
                locals.Set(local, values[i]);
        }

        var previousFunction = Scopes.EnterFunction(null);
        Source = template.Source;
        RunToEnd(template.Body);
        Place = previous;
        Scopes.LeaveFunction(previousFunction);
        Scopes.PopLocals();
    }

    /// <summary>Runs code and gives the value of its last expression; what comes before it is printed.</summary>
    public Value EvaluateLast(Template script, Caller caller)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        EnterCall(caller, 2);
        var previous = Place;
        Source = script.Source;
        var result = script.Body.RunForValue(this);
        Place = previous;
        depth -= 2;
        return result;
    }

    IEnumerable<DiagnosticNote> IncludeChain()
    {
        // A template that includes itself is named once, however often it came round.
        foreach (var site in Enumerable.Reverse(includes).GroupBy(site => site))
            yield return new DiagnosticNote(Messages.IncludedHere(site.Key.IsLayout ? "laid out by" : "included as", site.Key.Name, site.Count()), site.Key.Source, site.Key.Span);
    }
}

/// <summary>Where a call stands.</summary>
/// <param name="Call">Null for a bare name that is called, and for calls by functions.</param>
/// <param name="Block">What <c>wrap</c> hands over.</param>
readonly record struct Caller(Expression Node, Argument[] Arguments, Call? Call, Block? Block = null)
{
    /// <summary>Where the name of the function stands.</summary>
    public TextSpan Target => Call?.Target.Span ?? Node.Span;

    /// <summary>Where the argument stands that a parameter was given, or the call where there is none.</summary>
    public TextSpan SpanOf(int position) => position < Arguments.Length ? Arguments[position].Span : Node.Span;
}
