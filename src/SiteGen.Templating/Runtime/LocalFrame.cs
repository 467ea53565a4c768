using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>The <c>$</c> variables of one call, include or <c>with</c>.</summary>
sealed class LocalFrame
{
    TemplateObject? variables;

    /// <summary>The value of <c>$</c>.</summary>
    public Value Arguments { get; set; }

    /// <summary>The value of <c>$$</c> and the file it comes from.</summary>
    public Block? Wrapped { get; set; }

    public SourceText? WrappedSource { get; set; }

    public bool TryGet(string name, out Value value)
    {
        value = Value.Null;
        return variables is not null && variables.TryGet(name, out value);
    }

    public void Set(string name, Value value) => (variables ??= new TemplateObject())[name] = value;

    public bool IsReadOnly(string name) => variables?.IsReadOnly(name) == true;

    public void MakeReadOnly(string name) => variables?.MakeReadOnly(name);

    public void Restore(string name, bool existed, Value value) => Set(name, existed ? value : Value.Null);

    public void Clear()
    {
        variables = null;
        Arguments = Value.Null;
        Wrapped = null;
        WrappedSource = null;
    }
}
