using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

// Layouts: what one template prints becomes blocks of the next.
sealed partial class RenderContext
{
    Layouts? layouts;

    public Layouts Layouts => layouts ??= new Layouts();

    /// <summary>An included file belongs to the page that includes it and has no layout of its own.</summary>
    public bool MayExtend => includes.Count == Layouts.Level;

    void RunWithLayouts(Template page)
    {
        var capture = Output.BeginCapture();
        RunToEnd(page.Body);
        while (layouts?.Next is { } layout)
        {
            Source = layout.Source;
            EnterCall(layout.Caller, 2);
            includes.Add(new IncludeSite(Source, layout.Caller.Node.Span, layout.Name, IsLayout: true));
            var content = Output.Text.IsWhiteSpace() ? Value.Null : Output.EndCaptureAsValue(capture, this);
            if (content.IsNull)
                Output.DropCapture(capture);
            CheckNothingIsLost(contentOnly: true);
            layouts.Rise(content, layout);
            capture = Output.BeginCapture();
            RunIncluded(layout.Template, layout.Values, layout.Names);
        }

        Output.KeepCapture(capture);
        CheckNothingIsLost(contentOnly: false);
    }

    void CheckNothingIsLost(bool contentOnly)
    {
        if (layouts?.Lost(contentOnly) is { } lost)
            throw new TemplateError(Messages.BlockNotPrinted(lost.Source, lost.Span, lost.Name, Suggestions.Nearest(lost.Name, layouts.AskedNames)));
    }

    /// <summary>Runs the block of a <c>wrap</c> for its text.</summary>
    public Value CaptureBlock(Block block)
    {
        var capture = Output.BeginCapture();
        RunToEnd(block);
        return Output.EndCaptureAsValue(capture, this);
    }

    /// <summary>Two values one behind the other, as they would be printed.</summary>
    public Value Concatenate(Value first, Value second)
    {
        var capture = Output.BeginCapture();
        Write(first);
        Write(second);
        return Output.EndCaptureAsValue(capture, this);
    }
}
