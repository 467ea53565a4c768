using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>A page names its layout and fills its blocks. Beyond the original language: there only where the host asks for it.</summary>
static class LayoutFunctions
{
    public const string Name = "layout";

    public static Module Module { get; } = new(Name)
    {
        { "extend", new Value(new ExtendFunction()) },
        { "fill", "name text?", (in call) => Fill(call) },
        { "append", "name text?", (in call) => Append(call) },
        { "block", "name default?", (in call) => Block(call) },
        { "has", "name", (in call) => Has(call) },
    };

    static Value Fill(in BuiltinCall call)
    {
        var name = NameOfOther(call);
        if (!call.Context.Layouts.IsFilledInside(name) && TextOf(call) is { IsNull: false } text)
            call.Context.Layouts.Fill(name, text, call.Caller, call.Context.Source);
        return Value.Null;
    }

    static Value Append(in BuiltinCall call)
    {
        var name = NameOfOther(call);
        if (TextOf(call) is { IsNull: false } text)
        {
            var block = call.Context.Layouts.BlockOf(name, call.Caller, call.Context.Source);
            block.Added = block.Added.IsNull ? text : call.Context.Concatenate(block.Added, text);
        }

        return Value.Null;
    }

    static Value Block(in BuiltinCall call)
    {
        call.Context.Layouts.TryAsk(NameOf(call), out var block);
        var text = block is { IsFilled: true } ? block.Filled : call.Caller.Block is { } own ? call.Context.CaptureBlock(own) : call[1];
        return block is null || block.Added.IsNull ? text : call.Context.Concatenate(text, block.Added);
    }

    // A wrapped text would be lost.
    static Value Has(in BuiltinCall call) => call.Caller.Block is null
        ? call.Context.Layouts.TryAsk(NameOf(call), out _)
        : throw call.Fail(Messages.TakesNoBlock("layout.has"));

    static Value TextOf(in BuiltinCall call)
    {
        var hasText = call.Caller.Arguments.Length > 1 || !call[1].IsNull;
        if (hasText == call.Caller.Block is not null)
            throw call.Fail(Messages.TextOrBlock(call.Context.SourceOf(call.CallSpan), hasText));
        return call.Caller.Block is { } block ? call.Context.CaptureBlock(block) : call[1];
    }

    static string NameOf(in BuiltinCall call) =>
        call.TextOrEmpty(0) is { Length: > 0 } name ? name : throw call.Fail(Messages.BlockNameEmpty(), call.Caller.SpanOf(0));

    static string NameOfOther(in BuiltinCall call) =>
        NameOf(call) is not Layouts.Content and var name ? name : throw call.Fail(Messages.ContentFillsItself(), call.Caller.SpanOf(0));
}
