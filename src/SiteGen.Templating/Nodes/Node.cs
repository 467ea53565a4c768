using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Nodes;

/// <summary>A piece of a parsed template. Nodes never change, so that threads can share them.</summary>
abstract class Node(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

abstract class Expression(TextSpan span) : Node(span)
{
    public abstract Value Evaluate(RenderContext context);

    /// <summary>The value before a function in it is called: what stands behind <c>@</c>, in front of arguments, or behind a pipe.</summary>
    public virtual Value EvaluateTarget(RenderContext context) => Evaluate(context);

    /// <summary>Prints the value; what can print without making a string first does so.</summary>
    public virtual void Write(RenderContext context) => context.Write(Evaluate(context));

    /// <summary>The function of the language that it stands for as long as no variable hides it; null where it stands for something else.</summary>
    public virtual ICallable? Builtin => null;

    /// <summary>Whether a call can be meant when arguments follow, and a name when it is a function.</summary>
    public virtual bool IsTarget => false;
}

/// <summary>How a statement ended.</summary>
enum Flow : byte
{
    Next,
    Break,
    Continue,
    Return,
}

abstract class Statement(TextSpan span) : Node(span)
{
    /// <summary>The blanks in front of the tag this statement stands in; null where the surrounding indentation stays in force.</summary>
    public string? Indent { get; set; }

    public abstract Flow Run(RenderContext context);
}
