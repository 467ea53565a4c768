using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>The templates that belong to a file or folder: those of the theme it lies in, else those of its own folder.</summary>
static class TemplateFiles
{
    public const string Themes = "templates";
    const string Extension = ".sbnhtml";

    // A lone template may lie in any folder, also in one that holds a whole disk.
    static readonly EnumerationOptions Nearby = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>The folder of the theme that a path lies in, absolute, or null.</summary>
    public static string? ThemeOf(string fullPath)
    {
        for (var folder = fullPath; Path.GetDirectoryName(folder) is { } parent; folder = parent)
        {
            if (Path.GetFileName(parent) == Themes && !File.Exists(folder))
                return folder;
        }

        return null;
    }

    /// <summary>A theme as a build of its project would see it, built-in files included.</summary>
    public static Outcome<Theme> OfTheme(string themeFolder)
    {
        var name = Path.GetFileName(themeFolder);
        var project = Path.GetDirectoryName(Path.GetDirectoryName(themeFolder))!; // below a folder `templates`
        return ThemeFolder.Read(project, name).Then(files => ThemeFiles.Read(name, files));
    }

    /// <summary>A folder that is no theme of a project.</summary>
    /// <param name="files">Files of it that are wanted whatever their names end in.</param>
    public static Outcome<Theme> OfFolder(string folder, IEnumerable<string> files)
    {
        var settings = Path.Combine(folder, ThemeFiles.Settings);
        var paths = Directory.EnumerateFiles(folder, "*" + Extension, Nearby).Concat(File.Exists(settings) ? [settings] : []);
        var theme = ThemeFiles.Read(Path.GetFileName(folder), [.. paths.Select(path => new Asset(NameIn(folder, path), File.ReadAllBytes(path)))]);
        return files.Aggregate(theme, (all, file) => all.Then(read => WithFile(read, folder, file)));
    }

    /// <summary>A file's name in <c>include</c>.</summary>
    public static string NameIn(string folder, string fullPath) => Path.GetRelativePath(folder, fullPath).Replace('\\', '/');

    static Outcome<Theme> WithFile(Theme theme, string folder, string file) => theme.Templates.Any(template => template.Path == NameIn(folder, file))
        ? Outcome.Of(theme)
        : SeedFolder.Read(file, NameIn(folder, file)).Then(source => Outcome.Of(theme with { Templates = theme.Templates.Add(source) }));
}
