using System.Collections.Frozen;

namespace SiteGen.Disk;

/// <summary>The files that the last build made in an output folder. Only these may be removed again.</summary>
static class Manifest
{
    const string FirstLine = "sitegen manifest 1";

    /// <summary>What an unreadable or foreign manifest lists is unknown, so nothing would be removed on its word.</summary>
    public static FrozenSet<string> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var lines = File.ReadAllLines(path);
        return lines is [FirstLine, .. var files] ? files.ToFrozenSet(StringComparer.Ordinal) : [];
    }

    public static void Write(string path, IEnumerable<string> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a full path to a file has a folder
        var temporary = path + ".new";
        File.WriteAllLines(temporary, files.Order(StringComparer.Ordinal).Prepend(FirstLine));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>One manifest an output folder, beside the config, so that a build elsewhere never removes what this one made.</summary>
    public static string PathFor(string cacheFolder, string output) =>
        Path.Combine(cacheFolder, $"output-{Editions.PathSegment.From(output)}.txt");
}
