using System.Collections;

namespace SiteGen.Templating.Builtins;

/// <summary>A module of builtins while its table is written down.</summary>
sealed class Module(string name) : IEnumerable
{
    readonly TemplateObject members = new();

    public string Name => name;

    public TemplateObject Members => members.Freeze();

    public void Add(string function, string parameters, BuiltinBody body) =>
        members[function] = new Value(new Builtin($"{name}.{function}", parameters, body));

    public void Add(string constant, Value value) => members[constant] = value;

    /// <summary>A copy with one more function.</summary>
    public Module With(string function, string parameters, BuiltinBody body)
    {
        var copy = new Module(name);
        for (var i = 0; i < members.Count; i++)
            copy.members[members.NameAt(i)] = members.ValueAt(i);
        copy.Add(function, parameters, body);
        return copy;
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
