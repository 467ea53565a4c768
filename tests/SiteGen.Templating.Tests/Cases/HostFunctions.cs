using SiteGen.Templating.Builtins;

namespace SiteGen.Templating.Tests.Cases;

/// <summary>The three functions that some recorded cases expect of the program around them.</summary>
static class HostFunctions
{
    public static void AddTo(TemplateObject model)
    {
        model["special_concat_strings"] = Function("a? b? c?", (in call) =>
            $"a: {call.Text(0) ?? "default_a"}, b: {call.Text(1) ?? "default_b"}, c: {call.Text(2) ?? "default_c"}");
        model["special_concat_string_and_params"] = Function("a args...", (in call) => $"a: {call.Text(0)}, {Numbered(call, 1)}");
        model["special_concat_params"] = Function("args...", (in call) => Numbered(call, 0));
    }

    static Value Function(string parameters, BuiltinBody body) => new(new Builtin("host", parameters, body));

    static string Numbered(in BuiltinCall call, int first)
    {
        var texts = new List<string>();
        for (var i = first; i < call.Values.Length; i++)
            texts.Add($"v{i - first}: {call.Text(i)}");
        return string.Join(", ", texts);
    }
}
