using System.Collections.Frozen;
using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Builtins;

/// <summary>All names that are there without a model. One table, made once, shared by all threads, never written to.</summary>
static class BuiltinTable
{
    static readonly FrozenDictionary<string, Value> All = Build();

    public static TemplateObject DateModule { get; } = (TemplateObject)All["date"].Reference!;

    /// <summary>What lies between the model and the builtins where text is escaped by itself.</summary>
    public static TemplateObject EscapingGlobals { get; } = new TemplateObject { [HtmlFunctions.EscapingModule.Name] = HtmlFunctions.EscapingModule.Members }.Freeze();

    /// <summary>The same where pages have layouts.</summary>
    public static TemplateObject LayoutGlobals { get; } = new TemplateObject { [LayoutFunctions.Name] = LayoutFunctions.Module.Members }.Freeze();

    /// <summary><c>text | date</c> is short for <c>text | date.parse</c>.</summary>
    public static ICallable DateParse { get; } = (ICallable)DateModule["parse"].Reference!;

    public static ICallable HtmlEscape { get; } = HtmlFunctions.Module.Members["escape"].Function!;

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    public static bool IsModule(string name) => All.TryGetValue(name, out var value) && value.Reference is TemplateObject;

    public static bool Has(string name) => All.ContainsKey(name);

    public static bool TryGet(string name, out Value value) => All.TryGetValue(name, out value);

    /// <summary>The function that <c>module.name</c> stands for, or null.</summary>
    public static Value FunctionOf(Expression module, string name) =>
        module is Variable variable && All.TryGetValue(variable.Name, out var found) && found.Reference is TemplateObject functions
            && functions[name] is { IsFunction: true } function ? function : Value.Null;

    /// <summary>The function that a bare name stands for, or null.</summary>
    public static Value FunctionOf(string name) => All.TryGetValue(name, out var found) && found.IsFunction ? found : Value.Null;

    static FrozenDictionary<string, Value> Build()
    {
        var names = new Dictionary<string, Value>
        {
            ["empty"] = Value.Empty,
            ["blank"] = Value.Empty,
            ["include"] = new Value(new IncludeFunction()),
            ["include_join"] = new Value(new Builtin("include_join", "names separator begin? end?", IncludeFunction.Join)),
        };
        Module[] modules =
        [
            StringFunctions.Module, HtmlFunctions.Module, ArrayFunctions.Module, MathFunctions.Module, ObjectFunctions.Module,
            DateFunctions.Module, TimeSpanFunctions.Module, RegexFunctions.Module,
        ];
        foreach (var module in modules)
            names[module.Name] = module.Members;
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
