using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>The <c>$</c> variables of one call, include or <c>with</c>.</summary>
sealed class LocalFrame
{
    // A frame is used again and again while a page is rendered, and so is the room of its variables.
    readonly TemplateObject variables = new();
    Value[] received = [];
    string?[] names = [];
    int count = -1;
    bool hasNames;
    Value arguments;

    /// <summary>The value of <c>$</c>. Few templates ask for it: the list is made for those that do.</summary>
    public Value Arguments
    {
        get
        {
            if (count >= 0)
                Arguments = Bundle();
            return arguments;
        }

        set => (arguments, count) = (value, -1);
    }

    /// <summary>The value of <c>$$</c> and the file it comes from.</summary>
    public Block? Wrapped { get; set; }

    public SourceText? WrappedSource { get; set; }

    /// <param name="theirNames">Empty where no argument has a name.</param>
    public void Receive(ReadOnlySpan<Value> values, ReadOnlySpan<string?> theirNames)
    {
        if (values.Length > received.Length)
            (received, names) = (new Value[values.Length], new string?[values.Length]);
        values.CopyTo(received);
        names.AsSpan().Clear();
        theirNames.CopyTo(names);
        (count, hasNames) = (values.Length, theirNames.Length > 0);
    }

    /// <summary>Spares a list that is made only to look at one argument.</summary>
    /// <returns>False where it has to be made: it tells what there is to be said.</returns>
    public bool TryArgument(int position, out Value value)
    {
        var isThere = position < count && !hasNames;
        value = isThere ? received[position] : Value.Null;
        return isThere;
    }

    public bool TryGet(string name, out Value value) => variables.TryGet(name, out value);

    public void Set(string name, Value value) => variables[name] = value;

    public bool IsReadOnly(string name) => variables.IsReadOnly(name);

    public void MakeReadOnly(string name) => variables.MakeReadOnly(name);

    public void Restore(string name, bool existed, Value value) => Set(name, existed ? value : Value.Null);

    public void Clear()
    {
        variables.Clear();
        Arguments = Value.Null;
        Wrapped = null;
        WrappedSource = null;
    }

    TemplateArray Bundle()
    {
        var bundle = new TemplateArray();
        for (var i = 0; i < count; i++)
        {
            if (names[i] is { } name)
                (bundle.Members ??= new TemplateObject())[name] = received[i];
            else
                bundle.Add(received[i]);
        }

        return bundle;
    }
}
