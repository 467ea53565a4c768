using SiteGen.Templating.Nodes;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Escaping;

/// <summary>What a file prints, and where that comes from; noted while it is parsed.</summary>
sealed class Outline
{
    public Outline() => Page = new OutlineScope(this, null, null);

    /// <summary>The file itself, outside of its functions.</summary>
    public OutlineScope Page { get; }

    public List<(Expression Value, OutlineScope Scope)> Printed { get; } = [];

    public List<(Call Call, OutlineScope Scope)> Calls { get; } = [];

    public List<Binding> Bindings { get; } = [];

    /// <summary>All scopes of functions, by their order in the file.</summary>
    public List<OutlineScope> Functions { get; } = [];

    public void Bind(Expression target, Expression? value, OutlineScope scope) => Bindings.Add(new Binding(target, value, scope));
}

/// <summary>A file or one function of it: what <c>$1</c> and parameters belong to.</summary>
/// <param name="function">Null for the file, empty for <c>do … end</c>.</param>
sealed class OutlineScope(Outline file, string? function, Parameter[]? parameters)
{
    public Outline File => file;

    public string? Function => function;

    public Parameter[]? Parameters => parameters;

    public List<Expression> Returned { get; } = [];
}

/// <summary>A name gets a value.</summary>
/// <param name="Value">Null for what was captured. For a loop its sequence, of which the name gets the items.</param>
sealed record Binding(Expression Target, Expression? Value, OutlineScope Scope)
{
    public bool Sets(Variable variable) => Target is Variable target && target.Name == variable.Name;

    public bool Sets(LocalVariable local, OutlineScope scope) => Scope == scope && Target is LocalVariable target && target.Name == local.Name;
}
