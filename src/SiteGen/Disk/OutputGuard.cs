using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>What stands in the way of a build in its output folder: links that lead out of it, files and folders that no build made.</summary>
sealed class OutputGuard(string folder)
{
    // Ten thousand articles have ten thousand folders; each is looked at once, and none below one that does not exist.
    readonly Dictionary<string, Place> folders = new(StringComparer.Ordinal);

    enum Place
    {
        Absent,
        File,
        Folder,
        Link,
    }

    /// <param name="targets">What is to be written and differs from what stands there.</param>
    /// <param name="isKnown">Builds made the file.</param>
    public IEnumerable<Diagnostic> Check(IEnumerable<string> targets, Func<string, bool> isKnown, bool mayOverwrite)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets.Order(StringComparer.Ordinal))
        {
            var full = Path.Combine(folder, target);
            var above = FolderAt(Above(target));
            if (above == Place.File)
            {
                if (FileAbove(target) is var file && !isKnown(file) && files.Add(file))
                    yield return DiskDiagnostics.FileInTheWay(Path.Combine(folder, file));
                continue;
            }

            var here = Below(above, target);
            if (here == Place.Link)
                yield return DiskDiagnostics.LinkInOutput(Path.GetDirectoryName(full) ?? folder);
            else if (here == Place.Folder)
                yield return DiskDiagnostics.FolderInTheWay(full);
            else if (here == Place.File && !mayOverwrite && !isKnown(target))
                yield return DiskDiagnostics.ForeignFile(full);
        }
    }

    /// <summary>A folder on the way to the file is a link, or the file itself is one.</summary>
    public bool LeadsElsewhere(string target) => Below(FolderAt(Above(target)), target) == Place.Link;

    Place FolderAt(string path)
    {
        if (path.Length == 0)
            return Place.Folder;
        if (!folders.TryGetValue(path, out var place))
            folders[path] = place = Below(FolderAt(Above(path)), path);
        return place;
    }

    // Below a link everything leads elsewhere; below a file there is nothing, but the file is in the way.
    Place Below(Place above, string path) => above == Place.Folder ? Look(Path.Combine(folder, path)) : above;

    static Place Look(string full)
    {
        var info = new FileInfo(full);
        if ((int)info.Attributes == -1)
            return Place.Absent;
        if (info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null)
            return Place.Link;
        return info.Attributes.HasFlag(FileAttributes.Directory) ? Place.Folder : Place.File;
    }

    string FileAbove(string target)
    {
        var file = Above(target);
        while (FolderAt(Above(file)) == Place.File)
            file = Above(file);
        return file;
    }

    static string Above(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
