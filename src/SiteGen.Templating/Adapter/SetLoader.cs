using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Templating;

/// <summary>Includes come out of the set and nowhere else.</summary>
sealed class SetLoader(TemplateSet set) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => set.PathOf(templateName);

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => set.TextOf(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
