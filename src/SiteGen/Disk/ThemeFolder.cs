using System.Collections.Immutable;
using System.Text.Unicode;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>The files of a theme: those that come with the program, shadowed file by file by the project's own.</summary>
static class ThemeFolder
{
    /// <summary>The themes that come with the program.</summary>
    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    public static ImmutableArray<string> Names(string projectFolder) =>
        [.. new[] { BuiltIn, Own(projectFolder) }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(folder => Path.GetFileName(folder))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    public static Outcome<ImmutableArray<Asset>> Read(string projectFolder, string theme)
    {
        var files = new SortedDictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var folder in new[] { Path.Combine(BuiltIn, theme), OwnOf(projectFolder, theme) }.Where(Directory.Exists))
        {
            foreach (var path in FileTree.List(folder))
                files[path] = new Asset(path, File.ReadAllBytes(Path.Combine(folder, path)));
        }

        return Outcome.Of<ImmutableArray<Asset>>(
            [.. files.Values],
            files.Values.Where(f => IsText(f.Path) && !Utf8.IsValid(f.Content.Span)).Select(f => DiskDiagnostics.NotUtf8($"templates/{theme}/{f.Path}")));
    }

    /// <summary>Where a project has its own files of a theme.</summary>
    public static string OwnOf(string projectFolder, string theme) => Path.Combine(Own(projectFolder), theme);

    static bool IsText(string path) => path.EndsWith(".sbnhtml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal);

    static string Own(string projectFolder) => Path.Combine(projectFolder, "templates");
}
