using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary><c>layout.extend 'name' args</c>: what this page prints goes into that template.</summary>
sealed class ExtendFunction() : Builtin("layout.extend", "name", (in _) => Value.Null)
{
    public override Value Invoke(RenderContext context, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> given, bool write)
    {
        if (values.IsEmpty)
            throw Parameters.TooFew(context, caller, 0, 1);
        if (caller.Block is not null)
            throw context.Fail(caller.Node, Messages.TakesNoBlock(Name));
        if (!context.MayExtend)
            throw context.Fail(caller.Node, Messages.IncludedHasNoLayout());
        if (context.Layouts.Next is { } other)
            throw context.Fail(caller.Node, Messages.SecondLayout(other.Name));
        var name = Printing.ToText(context, values[0]);
        var template = IncludeFunction.Find(context, caller, name);
        context.Layouts.Next = new NextLayout(template, name, values.ToArray(), given.ToArray(), caller, context.Source);
        return Value.Null;
    }
}
