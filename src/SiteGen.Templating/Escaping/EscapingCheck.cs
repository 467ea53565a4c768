using System.Runtime.CompilerServices;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Nodes;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;
using SiteGen.Text;

namespace SiteGen.Templating.Escaping;

/// <summary>Finds values that are printed although nothing shows that they may stand in HTML. A value is followed back through
/// variables, parameters and the arguments of includes to what the author wrote, or to the model, where the search ends.</summary>
/// <param name="find">The outline of a file by its name in <c>include</c>.</param>
sealed class EscapingCheck(IReadOnlyList<Outline> files, ModelNames model, Func<string, Outline?> find)
{
    readonly ILookup<string, OutlineScope> functions = files.SelectMany(file => file.Functions).ToLookup(scope => scope.Function ?? "", StringComparer.Ordinal);

    readonly ILookup<string, (Call Call, OutlineScope Scope)> calls = files.SelectMany(file => file.Calls).ToLookup(noted => NameOf(noted.Call.Target), StringComparer.Ordinal);

    // What is under way or proven. Everything that a value is made of has to be safe, so one that comes round again adds nothing.
    readonly HashSet<(object, string)> seen = [];

    public IEnumerable<TextSpan> Find(Outline file)
    {
        foreach (var (value, scope) in file.Printed.Concat(file.Page.Returned.Select(value => (value, file.Page))))
        {
            seen.Clear();
            if (!IsSafe(value, scope))
                yield return value.Span;
        }
    }

    bool IsSafe(Expression expression, OutlineScope scope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        return expression switch
        {
            Literal or LoopInfo or Logical or Unary or Increment or Assignment => true,
            Parenthesized grouped => IsSafe(grouped.Inner, scope),
            Conditional choice => IsSafe(choice.Then, scope) && IsSafe(choice.Otherwise, scope),
            NullChoice choice => IsSafe(choice.Left, scope) && IsSafe(choice.Right, scope),
            InterpolatedText text => AreSafe(text.Parts, scope),
            ArrayLiteral list => AreSafe(list.Items, scope),
            // All other operators give numbers, truth values or ranges.
            Binary { Operation: TokenKind.Plus or TokenKind.Asterisk } sum => IsSafe(sum.Left, scope) && IsSafe(sum.Right, scope),
            Binary => true,
            Call call => IsSafeCall(call, scope),
            Variable variable => IsSafeVariable(variable, scope),
            LocalVariable local => AreBoundSafely(scope.File.Bindings.Where(binding => binding.Sets(local, scope)), (scope, local.Name)),
            IndexAccess { Target: AllArguments, Index: Literal position } => IsSafeArgument(position.Value, scope),
            IndexAccess item => IsSafe(item.Target, scope),
            MemberAccess member => FunctionName(member) is { } function ? SafeFunctions.IsSafe(function, []) : model.IsSafe(member.Name),
            _ => false,
        };
    }

    bool AreSafe(IEnumerable<Expression> values, OutlineScope scope) => values.All(value => IsSafe(value, scope));

    bool IsSafeCall(Call call, OutlineScope scope)
    {
        if (FunctionName(call.Target) is not { } name)
            return false;
        return functions.Contains(name)
            ? IsSafeFunction(name)
            : SafeFunctions.IsSafe(name, [.. call.Arguments.Select(argument => IsSafe(argument.Value, scope))]) && (name != "layout.block" || IsFilledSafely(call));
    }

    // A block is as good as the texts that fill it; what stands in a `wrap` is looked at where it stands.
    bool IsFilledSafely(Call block)
    {
        var name = BlockNameOf(block);
        return !seen.Add((this, "layout.block " + name)) || calls["layout.fill"].Concat(calls["layout.append"])
            .Where(filling => name is null || (BlockNameOf(filling.Call) ?? name) == name)
            .All(filling => AreSafe(filling.Call.Arguments.Skip(1).Select(text => text.Value), filling.Scope));
    }

    // Null where the name is worked out.
    static string? BlockNameOf(Call call) => call.Arguments is [{ Name: null, Value: Literal { Value: var name } }, ..] ? name.Reference as string : null;

    // What a function prints is looked at where it stands; here it is about what it returns.
    bool IsSafeFunction(string name) =>
        !seen.Add((this, name)) || functions[name].All(function => AreSafe(function.Returned, function));

    bool IsSafeVariable(Variable variable, OutlineScope scope)
    {
        var name = variable.Name;
        var parameter = Array.FindIndex(scope.Parameters ?? [], parameter => parameter.Name == name);
        if (parameter >= 0)
            return IsSafeParameter(scope, parameter);
        if (functions.Contains(name))
            return IsSafeFunction(name);
        var here = scope.File.Bindings.Where(binding => binding.Sets(variable));
        if (here.Any())
            return AreBoundSafely(here, (scope.File, name));
        // A layout prints what the page that includes it has captured.
        return model.Has(name) ? model.IsSafe(name) : AreBoundSafely(files.SelectMany(file => file.Bindings).Where(binding => binding.Sets(variable)), (files, name));
    }

    bool AreBoundSafely(IEnumerable<Binding> bindings, (object, string) name)
    {
        if (!seen.Add(name))
            return true;
        var all = bindings.ToList();
        return all.Count > 0 && all.All(binding => binding.Value is null || IsSafe(binding.Value, binding.Scope));
    }

    // $1 of a partial: what all its includes hand over. $0 is the partial's own name.
    bool IsSafeArgument(Value position, OutlineScope scope)
    {
        if (position.Kind != ValueKind.Int || position.Int is not (>= 0 and var at))
            return false;
        if (scope.Parameters is { } parameters)
            return at < parameters.Length && IsSafeParameter(scope, at);
        if (!seen.Add((scope, $"${at}")))
            return true;
        var handed = (scope.Function is { } function ? calls[function] : calls["include"].Concat(calls["layout.extend"]).Where(include => MayInclude(include.Call, scope.File))).ToList();
        return handed.Count > 0 && handed.All(call => !HasSpread(call.Call) && (at >= call.Call.Arguments.Length || IsSafe(call.Call.Arguments[at].Value, call.Scope)));
    }

    // A name that is worked out may be any file.
    bool MayInclude(Call include, Outline file) =>
        include.Arguments is not [{ Value: Literal { Value: var name } }, ..] || find(name.Reference as string ?? "") == file;

    bool IsSafeParameter(OutlineScope scope, int at)
    {
        var parameter = scope.Parameters![at]; // the caller found it there
        if (!seen.Add((scope, parameter.Name)))
            return true;
        var handed = calls[scope.Function ?? ""].ToList();
        return handed.Count > 0 && handed.All(call => !HasSpread(call.Call) && AreSafe(Handed(call.Call, parameter, at), call.Scope));
    }

    static IEnumerable<Expression> Handed(Call call, Parameter parameter, int at)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Name == parameter.Name) is { } named)
            return [named.Value];
        var unnamed = call.Arguments.Where(argument => argument.Name is null).Skip(at).Select(argument => argument.Value);
        return parameter.IsRest ? unnamed : unnamed.Take(1);
    }

    static bool HasSpread(Call call) => call.Arguments.Any(argument => argument.Value is Spread);

    static string NameOf(Expression target) => FunctionName(target) ?? "";

    // Names of functions are compared with those of the table, `html.escape`, or of the templates, `f` and `$f`.
    static string? FunctionName(Expression target) => target switch
    {
        Variable variable => variable.Name,
        LocalVariable local => "$" + local.Name,
        MemberAccess { Target: Variable module } member when BuiltinTable.IsModule(module.Name) || IsOfLayouts(module.Name, member.Name) => $"{module.Name}.{member.Name}",
        _ => null,
    };

    static bool IsOfLayouts(string module, string function) => module == LayoutFunctions.Name && LayoutFunctions.Module.Members.Contains(function);
}
