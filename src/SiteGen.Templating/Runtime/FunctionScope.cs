namespace SiteGen.Templating.Runtime;

/// <summary>The parameters and variables of a running function.</summary>
/// <param name="outer">The functions around an anonymous one, whose names it sees; a named function hides them.</param>
sealed class FunctionScope(FunctionScope? outer)
{
    public FunctionScope? Outer => outer;

    public TemplateObject Variables { get; } = new();
}
