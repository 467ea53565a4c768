using System.Collections.Frozen;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>What stands in the way of a build in its output folder: links that lead out of it, files and folders that no build made.</summary>
sealed class OutputGuard(string folder)
{
    readonly Dictionary<string, bool> linked = new(StringComparer.Ordinal);

    /// <param name="targets">What is to be written and differs from what stands there.</param>
    /// <param name="known">The files that builds made.</param>
    public IEnumerable<Diagnostic> Check(IEnumerable<string> targets, FrozenSet<string> known, bool mayOverwrite)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets.Order(StringComparer.Ordinal))
        {
            var full = Path.Combine(folder, target);
            if (LeadsElsewhere(target))
                yield return DiskDiagnostics.LinkInOutput(Path.GetDirectoryName(full) ?? folder);
            else if (Directory.Exists(full))
                yield return DiskDiagnostics.FolderInTheWay(full);
            else if (FileAbove(target) is { } file && !known.Contains(file) && files.Add(file))
                yield return DiskDiagnostics.FileInTheWay(Path.Combine(folder, file));
            else if (!mayOverwrite && !known.Contains(target) && File.Exists(full))
                yield return DiskDiagnostics.ForeignFile(full);
        }
    }

    /// <summary>A folder on the way to the file is a link, or the file itself is one.</summary>
    public bool LeadsElsewhere(string target)
    {
        if (target.Length == 0)
            return false;
        if (!linked.TryGetValue(target, out var found))
        {
            var full = Path.Combine(folder, target);
            found = (Path.Exists(full) && new FileInfo(full).LinkTarget is not null) || LeadsElsewhere(Path.GetDirectoryName(target) ?? "");
            linked[target] = found;
        }

        return found;
    }

    string? FileAbove(string target)
    {
        for (var above = Path.GetDirectoryName(target); !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(folder, above)))
                return above.Replace(Path.DirectorySeparatorChar, '/');
        }

        return null;
    }
}
