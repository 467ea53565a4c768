using System.IO.Enumeration;

namespace SiteGen.Disk;

/// <summary>The files below a folder in an order that is the same on every machine. Hidden ones are left out, and so are linked
/// folders, for a link may lead back to a folder above it.</summary>
static class FileTree
{
    /// <summary>Relative paths with forward slashes, ordinal.</summary>
    public static List<string> List(string folder)
    {
        var files = new FileSystemEnumerable<string>(
            folder,
            (ref entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsHidden(ref entry),
            ShouldRecursePredicate = (ref entry) => IsFollowed(ref entry),
        }.ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public static bool IsFollowed(ref FileSystemEntry entry) => !IsHidden(ref entry) && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    public static bool IsHidden(ref FileSystemEntry entry) => entry.FileName.StartsWith('.') || entry.IsHidden;
}
