using System.Collections.Frozen;
using SiteGen.Editions;

namespace SiteGen.Disk;

/// <summary>The files that builds made in an output folder, and that are there still. Only these may be overwritten or removed.</summary>
sealed class Manifest
{
    const string FirstLine = "sitegen manifest 1";

    readonly string path;
    readonly string output;

    /// <summary>One manifest an output folder, beside the config, so that a build elsewhere never removes what this one made.</summary>
    public Manifest(string cacheFolder, string output)
    {
        this.output = output;
        path = Path.Combine(cacheFolder, $"output-{Slug.Hash(output)[..16]}.txt");
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        // What a foreign or broken manifest lists is unknown, so nothing is removed on its word.
        Files = lines is [FirstLine, var folder, .. var files] && folder == output ? files.ToFrozenSet(StringComparer.Ordinal) : [];
    }

    public FrozenSet<string> Files { get; }

    public void Write(IEnumerable<string> files) =>
        AtomicFile.Write(path, temporary => File.WriteAllLines(temporary, [FirstLine, output, .. files.Order(StringComparer.Ordinal)]));
}
