using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Builtins;

/// <summary><c>include 'name' args</c>: another template of the set, as text.</summary>
sealed class IncludeFunction() : Builtin("include", "name", (in _) => Value.Null)
{
    const string TemplatePrefix = "tpl:";

    public override Value Invoke(RenderContext context, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> given, bool write)
    {
        if (values.IsEmpty)
            throw Parameters.TooFew(context, caller, 0, 1);
        var name = Printing.ToText(context, values[0]);
        return context.Include(Find(context, caller, name), name, caller, values, given, write);
    }

    public static Template Find(RenderContext context, Caller caller, string name)
    {
        if (name.Length == 0)
            throw context.Fail(caller.Node, Messages.IncludeNameEmpty());
        if (context.Templates.Find(name) is not { } found)
            throw context.UnknownTemplate(caller.Node, name);
        if (!found.HasErrors)
            return found.Value;
        var errors = string.Join('\n', found.Diagnostics.Select(Describe)) + "\n";
        throw context.Fail(caller.Node, Messages.IncludeBroken(name, errors));
    }

    static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Path}({diagnostic.Source?.PositionOf(diagnostic.Span.Start)}) : error : {diagnostic.Message}";

    public static Value Join(in BuiltinCall call)
    {
        var capture = call.Context.Output.BeginCapture();
        WriteText(call, call[2]);
        var names = call.List(0) ?? new TemplateArray();
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                WriteText(call, call[1]);
            WriteTemplate(call, Printing.ToText(call.Context, names[i]));
        }

        WriteText(call, call[3]);
        return call.Context.Output.EndCapture(capture);
    }

    // Separator, begin and end may themselves be templates: "tpl:name".
    static void WriteText(in BuiltinCall call, Value value)
    {
        var text = Printing.ToText(call.Context, value);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            WriteTemplate(call, text[TemplatePrefix.Length..]);
        else
            call.Context.Output.Write(text);
    }

    static void WriteTemplate(in BuiltinCall call, string name)
    {
        ReadOnlySpan<Value> arguments = [name];
        call.Context.Include(Find(call.Context, call.Caller, name), name, call.Caller, arguments, default, write: true);
    }
}
