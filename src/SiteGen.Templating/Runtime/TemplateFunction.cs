using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <param name="Default">Null where an argument is required.</param>
sealed record Parameter(string Name, Literal? Default, bool IsRest);

/// <summary>A function that a template defines.</summary>
/// <param name="Name">Null for <c>do … end</c>.</param>
/// <param name="Parameters">Null where none are declared and all arguments are in <c>$</c>.</param>
/// <param name="Result">The value of the one-line form <c>f(x) = …</c>, which has no body.</param>
/// <param name="GivesValue">Whether a <c>ret</c> with a value stands in it.</param>
sealed record TemplateFunction(string? Name, Parameter[]? Parameters, Block? Body, Expression? Result, bool GivesValue, SourceText Source, TextSpan Span) : ICallable
{
    public string Text => Source.Text.Substring(Span.Start, Span.Length);
}
