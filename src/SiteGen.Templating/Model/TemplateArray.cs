namespace SiteGen.Templating;

/// <summary>A list made by a template or from JSON. It may carry named members besides its items; they are neither printed nor iterated.</summary>
public sealed class TemplateArray : TemplateList
{
    readonly List<Value> items;

    public TemplateArray() => items = [];

    public TemplateArray(IEnumerable<Value> values) => items = [.. values];

    internal TemplateArray(int capacity, bool isSequence = false)
    {
        items = new List<Value>(capacity);
        IsSequence = isSequence;
    }

    internal TemplateArray(ReadOnlySpan<Value> values)
    {
        items = new List<Value>(values.Length);
        items.AddRange(values);
    }

    public override int Count => items.Count;

    public override Value this[int index] => items[index];

    internal override bool IsSequence { get; }

    /// <summary>Named members, such as the named arguments of a call; made when first written to.</summary>
    internal TemplateObject? Members { get; set; }

    /// <summary>True for lists of the model, which threads share.</summary>
    internal bool IsFrozen { get; private set; }

    internal TemplateArray Freeze()
    {
        IsFrozen = true;
        return this;
    }

    /// <summary>Counts the changes; a loop notices that its list changed under it.</summary>
    internal int Version { get; private set; }

    public void Add(Value value)
    {
        Version++;
        items.Add(value);
    }

    internal void Set(int index, Value value)
    {
        Version++;
        while (items.Count <= index)
            items.Add(Value.Null);
        items[index] = value;
    }

    internal List<Value> Items => items;
}
