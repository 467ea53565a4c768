using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Text;
using PackageTemplate = Scriban.Template;

namespace SiteGen.Templating;

/// <summary>The templates of a theme, parsed once and shared by all threads; rendered by the package Scriban.</summary>
public sealed class TemplateSet
{
    const string Extension = ".sbnhtml";

    readonly Dictionary<string, PackageTemplate> templates = new(StringComparer.Ordinal);
    readonly TemplateOptions options;

    TemplateSet(IReadOnlyList<SourceText> files, TemplateOptions options)
    {
        Files = files;
        this.options = options;
        foreach (var file in files)
            templates.Add(file.Path, PackageTemplate.Parse(file.Text, file.Path));
    }

    /// <summary>The parsed files; a file's path is its name in <c>include</c>, relative to the theme, such as <c>partials/folio.sbnhtml</c>.</summary>
    public IReadOnlyList<SourceText> Files { get; }

    /// <summary>Parses all files; every error of every file is reported.</summary>
    public static Outcome<TemplateSet> Parse(IReadOnlyList<SourceText> files, TemplateOptions? options = null)
    {
        var set = new TemplateSet(files, options ?? TemplateOptions.Default);
        if (set.options.AutoEscape)
            return Outcome.Fail<TemplateSet>(new Diagnostic("SG3008", Severity.Error, "The package Scriban cannot escape by itself."));
        if (set.options.Layouts)
            return Outcome.Fail<TemplateSet>(new Diagnostic("SG3008", Severity.Error, "The package Scriban has no layouts with blocks."));
        return Outcome.Of(set, files.SelectMany(set.ErrorsOf));
    }

    IEnumerable<Diagnostic> ErrorsOf(SourceText file) =>
        templates[file.Path].Messages.Select(message => Places.Describe("SG3001", file, message.Span, message.Message));

    /// <summary>Says that only our own engine finds what is printed without escaping.</summary>
    public IEnumerable<Diagnostic> Unescaped(IEnumerable<MemberTable> views) =>
        Files.Take(1).Select(file => new Diagnostic("SG3011", Severity.Note, "The package Scriban cannot tell what is printed without escaping.") { Path = file.Path });

    /// <summary>Whether <c>include</c> finds this name.</summary>
    public bool Has(string name) => PathOf(name) is not null;

    /// <summary>Renders a template with the members of <paramref name="globals"/> as its global names.</summary>
    public Outcome<string> Render(string name, View globals)
    {
        if (PathOf(name) is not { } path)
            return Outcome.Fail<string>(new Diagnostic("SG3006", Severity.Error, $"There is no template `{name}`.") { Path = name });
        var context = ContextFor(globals);
        try
        {
            return Outcome.Of(templates[path].Render(context));
        }
        catch (ScriptRuntimeException failure)
        {
            var file = Files.FirstOrDefault(file => file.Path == failure.Span.FileName) ?? Files.First(file => file.Path == path);
            return Outcome.Fail<string>(Places.Describe("SG3002", file, failure.Span, failure.OriginalMessage));
        }
    }

    /// <summary>The same as UTF-8.</summary>
    public Outcome<LentBytes> RenderUtf8(string name, View globals) =>
        Render(name, globals).Then(text => Outcome.Of<LentBytes>(System.Text.Encoding.UTF8.GetBytes(text)));

    Scriban.TemplateContext ContextFor(View globals)
    {
        var context = new Scriban.TemplateContext
        {
            TemplateLoader = new SetLoader(this),
            StrictVariables = options.StrictVariables,
            EnableRelaxedMemberAccess = options.RelaxedMemberAccess && !options.StrictViews,
            EnableRelaxedTargetAccess = options.RelaxedTargetAccess,
            EnableRelaxedFunctionAccess = options.RelaxedFunctionAccess,
            EnableRelaxedIndexerAccess = options.RelaxedIndexerAccess,
            EnableNullIndexer = options.NullIndexer,
            AutoIndent = options.AutoIndent,
            LoopLimit = options.Limits.Loop,
            RecursiveLimit = options.Limits.Recursion,
            ObjectRecursionLimit = options.Limits.Nesting,
            RegexTimeOut = options.Limits.Regex,
            // The package cuts the page silently where the limit is reached.
            LimitToString = 0,
            NewLine = "\n",
        };
        foreach (var (path, template) in templates)
            context.CachedTemplates.Add(path, template);
        context.PushGlobal(new ViewObject(globals));
        // What the template sets goes here: the model cannot be written to.
        context.PushGlobal(new ScriptObject());
        return context;
    }

    internal string? PathOf(string name) =>
        templates.ContainsKey(name) ? name : templates.ContainsKey(name + Extension) ? name + Extension : null;

    internal string TextOf(string path) => Files.First(file => file.Path == path).Text;
}
