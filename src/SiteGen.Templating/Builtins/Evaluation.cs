using SiteGen.Text;

namespace SiteGen.Templating.Builtins;

/// <summary>Text that is run as a template, in the middle of another one.</summary>
static class Evaluation
{
    public static Value Run(in BuiltinCall call, bool scriptOnly)
    {
        if (call[0].Text is not { } text)
            return call[0];
        call.Context.CountWork(text.Length);
        var parsed = Template.Parse(new SourceText(call.Context.Source.Path, text), call.Context.Options with { ScriptOnly = scriptOnly }, isPassing: true);
        if (parsed.HasErrors)
            throw call.Fail(Messages.Broken(parsed.Diagnostics[0]), call.Caller.SpanOf(0));
        return scriptOnly ? call.Context.EvaluateLast(parsed.Value, call.Caller) : call.Context.Include(parsed.Value, call.Context.Source.Path, call.Caller, [], default, write: false);
    }
}
