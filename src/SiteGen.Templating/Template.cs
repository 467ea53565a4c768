using SiteGen.Templating.Escaping;
using SiteGen.Templating.Nodes;
using SiteGen.Templating.Syntax;
using SiteGen.Text;

namespace SiteGen.Templating;

/// <summary>One parsed file. It never changes, so that threads can share it.</summary>
sealed class Template(SourceText source, Block body, Outline outline)
{
    public SourceText Source => source;

    public Block Body => body;

    public Outline Outline => outline;

    /// <inheritdoc cref="Parser(SourceText, TemplateOptions, bool)"/>
    public static Outcome<Template> Parse(SourceText source, TemplateOptions options, bool isPassing = false) => new Parser(source, options, isPassing).ParseTemplate();
}

/// <summary>Where <c>include</c> finds templates.</summary>
interface ITemplates
{
    IEnumerable<string> Names { get; }

    /// <summary>Null when there is no template of that name.</summary>
    Outcome<Template>? Find(string name);
}
