using SiteGen.Templating.Builtins;
using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>All that one rendering needs and changes. Never shared between threads.</summary>
sealed partial class RenderContext(ITemplates templates, TemplateOptions options, SourceText source, object root)
{
    const int Seed = 1;

    readonly bool autoEscape = options.AutoEscape;
    Dictionary<string, int>? cycles;
    Random? random;

    public ITemplates Templates => templates;

    public TemplateOptions Options { get; } = options;

    public Limits Limits { get; } = options.Limits;

    public Output Output { get; } = new(options.Limits.Text);

    public Scopes Scopes { get; } = new(root, options);

    /// <summary>The file whose code is running.</summary>
    public SourceText Source { get; private set; } = source;

    // The statement belongs to the file: who goes on in another one comes back to both.
    (SourceText Source, TextSpan Statement) Place
    {
        get => (Source, CurrentSpan);
        set => (Source, CurrentSpan) = value;
    }

    public Value ReturnValue { get; set; }

    public string DateFormat { get; set; } = DateFormatter.Default;

    /// <summary>Where <c>array.cycle</c> stands, by group.</summary>
    public Dictionary<string, int> Cycles => cycles ??= new(StringComparer.Ordinal);

    /// <summary>Chance that is the same in every build.</summary>
    public Random Random => random ??= new Random(Seed);

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public void Write(Value value)
    {
        if (value.Plain is { } text)
            Output.Write(autoEscape && !value.IsMarkup ? HtmlEscaping.Escape(this, text) : text);
        else if (value.Captured is { } captured)
            Output.Write(captured.Span);
        else if (autoEscape && value.Kind is ValueKind.List or ValueKind.Object or ValueKind.View or ValueKind.Char)
            Output.Write(HtmlEscaping.Escape(this, Printing.ToText(this, value)));
        else
            Printing.Print(this, value);
    }

    /// <summary>Prints a text that a function has made.</summary>
    public void WriteCounted(string made)
    {
        CheckLength(made.Length);
        CountText(made.Length);
        Output.Write(made);
    }

    public string SourceOf(TextSpan span) => Source.Text.Substring(span.Start, span.Length);

    public TemplateError Fail(Node site, string message) => Fail(site.Span, message);

    public TemplateError Fail(TextSpan span, string message) => Fail(Messages.Runtime(Source, span, message));

    public TemplateError Fail(Diagnostic diagnostic) => new(diagnostic with { Notes = [.. diagnostic.Notes, .. IncludeChain()] });

    public TemplateError UnknownName(Variable variable)
    {
        if (variable.Name == LayoutFunctions.Name && !Options.Layouts)
            return Fail(Messages.NoLayouts(Source, variable.Span));
        // Most often the owner was left out: `headline` for `article.headline`.
        var near = Scopes.OwnerOf(variable.Name) is { } owner ? $"{owner}.{variable.Name}" : Suggestions.Nearest(variable.Name, Scopes.VisibleNames());
        return Fail(Messages.UnknownName(Source, variable.Span, variable.Name, near));
    }

    public TemplateError UnknownTemplate(Expression site, string name) =>
        Fail(Messages.IncludeNotFound(Source, site.Span, name, Suggestions.Nearest(name, Templates.Names)));

    public TemplateError UnknownMember(View view, MemberAccess site)
    {
        var near = Suggestions.Nearest(site.Name, view.Members.All.Select(member => member.Name));
        return Fail(Messages.UnknownMember(Source, site.NameSpan, SourceOf(site.Target.Span), site.Name, near));
    }

    /// <summary>Renders from the first statement; text and <c>ret</c> values go to the output.</summary>
    public void Run(Template template)
    {
        if (Options.Layouts)
            RunWithLayouts(template);
        else
            RunToEnd(template.Body);
    }

    void RunToEnd(Block body)
    {
        if (body.Run(this) == Flow.Return)
            Write(ReturnValue);
        ReturnValue = Value.Null;
    }
}
