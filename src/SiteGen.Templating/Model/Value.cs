using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Templating;

/// <summary>What a template can hold. Numbers and booleans are not boxed.</summary>
public readonly struct Value
{
    readonly object? reference;

    Value(object? reference) => this.reference = reference;

    public object? Reference => reference;

    public static Value Null => default;

    public static implicit operator Value(string? text) => new(text);

    public static implicit operator Value(bool flag) => new(flag);

    public static implicit operator Value(int number) => new(number);

    public static implicit operator Value(double number) => new(number);

    public static implicit operator Value(DateOnly date) => new(date);

    public static implicit operator Value(View? view) => new(view);

    /// <summary>A list that is shared, not copied.</summary>
    public static Value List<TView>(ImmutableArray<TView> views)
        where TView : View => new(ImmutableCollectionsMarshal.AsArray(views));

    public static Value List(ImmutableArray<string> texts) => new(ImmutableCollectionsMarshal.AsArray(texts));
}
