namespace SiteGen.Disk;

/// <summary>The files below a folder in an order that is the same on every machine.</summary>
static class FileTree
{
    static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>Relative paths with forward slashes, ordinal.</summary>
    public static List<string> List(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", Options)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
