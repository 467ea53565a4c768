using System.Runtime.CompilerServices;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Builtins;

delegate Value BuiltinBody(in BuiltinCall call);

/// <summary>A function of the language itself.</summary>
/// <param name="name">As it is called: <c>string.upcase</c>.</param>
/// <param name="parameters">Names separated by blanks: <c>?</c> behind one that may be missing, <c>...</c> behind one that takes all the rest.</param>
class Builtin(string name, string parameters, BuiltinBody body) : ICallable
{
    const int MostParameters = 8;

    readonly string[] names = [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.TrimEnd('?', '.'))];
    readonly int required = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(parameter => parameter[^1] is not ('?' or '.'));
    readonly bool hasRest = parameters.EndsWith("...", StringComparison.Ordinal);

    public string Name => name;

    public virtual Value Invoke(RenderContext context, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> given, bool write)
    {
        if (given.IsEmpty && (values.Length == names.Length || (hasRest && values.Length >= required)))
            return Counted(context, body(new BuiltinCall(context, caller, values)));
        return InvokeBound(context, caller, values, given);
    }

    // By itself, for its slots are cleared by each call.
    Value InvokeBound(RenderContext context, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> given)
    {
        if (values.Length < required)
            throw Parameters.TooFew(context, caller, values.Length, required);
        if (values.Length > names.Length && !hasRest)
            throw Parameters.TooMany(context, caller, values.Length, names.Length, caller.Target);
        var slots = default(Slots);
        Span<Value> bound = slots;
        var count = Bind(bound, values, given);
        return Counted(context, body(new BuiltinCall(context, caller, bound[..count])));
    }

    static Value Counted(RenderContext context, Value result)
    {
        if (result.Plain is { } text)
        {
            context.CheckLength(text.Length);
            context.CountText(text.Length);
        }

        return result;
    }

    // An argument whose name is unknown counts by its position.
    int Bind(Span<Value> bound, ReadOnlySpan<Value> values, ReadOnlySpan<string?> given)
    {
        var position = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var at = given.IsEmpty || given[i] is null ? -1 : Array.IndexOf(names, given[i]);
            if (at < 0 || (hasRest && at == names.Length - 1))
                at = position++;
            if (at < bound.Length)
                bound[at] = values[i];
        }

        return Math.Min(bound.Length, Math.Max(names.Length, hasRest ? position : 0));
    }

    [InlineArray(MostParameters)]
    struct Slots
    {
        Value first;
    }
}

/// <summary>One call of a builtin, with its arguments as the types it wants.</summary>
readonly ref struct BuiltinCall(RenderContext context, Caller caller, ReadOnlySpan<Value> values)
{
    public RenderContext Context => context;

    public Caller Caller => caller;

    public ReadOnlySpan<Value> Values { get; } = values;

    public Value this[int position] => position < Values.Length ? Values[position] : Value.Null;

    /// <summary>Printed text; null stays null.</summary>
    public string? Text(int position)
    {
        var value = this[position];
        return value.Text ?? (value.IsNull ? null : Printing.ToText(context, value));
    }

    public string TextOrEmpty(int position) => Text(position) ?? "";

    public int Int(int position) => Conversion.ToInt(context, this[position], caller.SpanOf(position));

    public double Double(int position)
    {
        var value = this[position];
        if (value.IsNull || Arithmetic.IsNumeric(value))
            return Conversion.ToDouble(value);
        throw context.Fail(caller.SpanOf(position), Messages.CannotConvertTo(Naming.Type(value), "double"));
    }

    /// <summary>What can be walked as a list; null stays null.</summary>
    public TemplateList? List(int position)
    {
        var value = this[position];
        if (value.IsNull)
            return null;
        var list = Lists.From(value) ?? throw context.Fail(caller.SpanOf(position), Messages.CannotConvertTo(Naming.Type(value), "list"));
        context.CountRounds(list.Count, CallSpan);
        return list;
    }

    public ICallable? Function(int position)
    {
        var value = this[position];
        if (value.IsNull)
            return null;
        return value.Reference as ICallable ?? throw Fail(Messages.NotAFunction(Printing.ToText(context, value)), caller.SpanOf(position));
    }

    public TextSpan CallSpan => caller.Target;

    public TemplateError Fail(string message) => Fail(message, CallSpan);

    public TemplateError Fail(string message, TextSpan span) => context.Fail(span, message);
}
