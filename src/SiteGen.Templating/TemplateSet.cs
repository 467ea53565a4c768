using System.Collections.Frozen;
using SiteGen.Templating.Escaping;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating;

/// <summary>The templates of a theme, parsed once and shared by all threads. The only door of the engine that rendering knows.</summary>
public sealed class TemplateSet : ITemplates
{
    const string Extension = ".sbnhtml";

    readonly FrozenDictionary<string, Outcome<Template>> templates;
    readonly TemplateOptions options;

    TemplateSet(IReadOnlyList<SourceText> files, TemplateOptions options)
    {
        Files = files;
        this.options = options;
        templates = files.ToFrozenDictionary(file => file.Path, file => Template.Parse(file, options), StringComparer.Ordinal);
    }

    /// <summary>The parsed files; a file's path is its name in <c>include</c>, relative to the theme, such as <c>partials/folio.sbnhtml</c>.</summary>
    public IReadOnlyList<SourceText> Files { get; }

    /// <summary>Parses all files; every error of every file is reported.</summary>
    public static Outcome<TemplateSet> Parse(IReadOnlyList<SourceText> files, TemplateOptions? options = null)
    {
        var set = new TemplateSet(files, options ?? TemplateOptions.Default);
        return Outcome.Of(set, files.SelectMany(file => set.templates[file.Path].Diagnostics));
    }

    /// <summary>A warning for each value that is printed although nothing shows that it may stand in HTML. Empty where all is escaped
    /// by itself.</summary>
    /// <param name="views">What the model holds: members of the types <c>number</c>, <c>bool</c> and <c>markup</c> need no escaping.</param>
    public IEnumerable<Diagnostic> Unescaped(IEnumerable<MemberTable> views)
    {
        if (options.AutoEscape)
            return [];
        var parsed = Files.Select(file => templates[file.Path].Value).OfType<Template>().ToList();
        var check = new EscapingCheck([.. parsed.Select(template => template.Outline)], new ModelNames(views), name => Find(name)?.Value?.Outline);
        return parsed.SelectMany(template => check.Find(template.Outline).OrderBy(span => span.Start)
            .Select(span => Messages.Unescaped(template.Source, span, template.Source.Text[span.Start..span.End])));
    }

    /// <summary>Whether <c>include</c> finds this name.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Renders a template with the members of <paramref name="globals"/> as its global names.</summary>
    public Outcome<string> Render(string name, View globals) => Render(name, globals, output => output.Text.ToString());

    /// <summary>The same as UTF-8, encoded straight from the engine's buffer.</summary>
    public Outcome<LentBytes> RenderUtf8(string name, View globals) => Render(name, globals, output => output.ToUtf8());

    Outcome<T> Render<T>(string name, View globals, Func<Output, T> read)
    {
        if (Find(name) is not { } template)
            return Outcome.Fail<T>(Messages.TemplateNotFound(name));
        return template.Then(parsed => Engine.Render(this, parsed, options, globals, read));
    }

    IEnumerable<string> ITemplates.Names => Files.Select(file => file.Path.EndsWith(Extension, StringComparison.Ordinal) ? file.Path[..^Extension.Length] : file.Path);

    Outcome<Template>? ITemplates.Find(string name) => Find(name);

    // Only what was parsed can be found, so no name leads out of the theme. The extension may be left out.
    Outcome<Template>? Find(string name)
    {
        if (templates.TryGetValue(name, out var exact))
            return exact;
        return templates.TryGetValue(name + Extension, out var extended) ? extended : null;
    }
}
