using System.Collections.Immutable;
using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>All there is to say about the templates of one folder.</summary>
static class TemplateCheck
{
    /// <param name="wanted">The folder itself, or the files of it to speak of. The others are read all the same: what a partial is
    /// given stands in them.</param>
    public static ImmutableArray<Diagnostic> Run(string folder, IEnumerable<string> wanted)
    {
        var paths = wanted.ToList();
        var isTheme = TemplateFiles.ThemeOf(folder) == folder;
        var theme = isTheme ? TemplateFiles.OfTheme(folder) : TemplateFiles.OfFolder(folder, paths.Where(File.Exists));
        if (theme.HasErrors)
            return theme.Diagnostics;
        var templates = TemplateSet.Parse(theme.Value.Templates, theme.Value.Options);
        var said = templates.Diagnostics.AddRange(templates.Value?.Unescaped(ViewCatalogue.All.Select(view => view.Members)) ?? []);
        var names = paths.ConvertAll(path => TemplateFiles.NameIn(folder, path));
        return [.. said.Where(d => names.Exists(name => Covers(name, d.Path ?? ""))).OrderBy(d => d.Path ?? "", StringComparer.Ordinal).ThenBy(d => d.Span.Start)];
    }

    static bool Covers(string name, string path) => name is "." || path == name || path.StartsWith(name + "/", StringComparison.Ordinal);
}
