using SiteGen.Editions;

namespace SiteGen.Disk;

/// <summary>The files that builds made in an output folder, and that are there still. Only these may be overwritten or removed.</summary>
sealed class Manifest
{
    const string FirstLine = "sitegen manifest 1";

    readonly string path;
    readonly string output;
    readonly Lazy<HashSet<string>> files;

    /// <summary>One manifest an output folder, beside the config, so that a build elsewhere never removes what this one made.</summary>
    public Manifest(string cacheFolder, string output)
    {
        this.output = output;
        path = Path.Combine(cacheFolder, $"output-{NameFor(output)}.txt");
        files = new(Read);
    }

    public IReadOnlySet<string> Files => files.Value;

    /// <summary>Of its file, which each build that adds a file to the site or removes one writes anew.</summary>
    public FileStamp Stamp => FileStamp.Of(path) ?? default;

    /// <summary>Short, and another one for another output folder.</summary>
    public static string NameFor(string output) => Slug.Hash(output)[..16];

    public void Write(IEnumerable<string> files) =>
        AtomicFile.Write(path, temporary => File.WriteAllLines(temporary, [FirstLine, output, .. files.Order(StringComparer.Ordinal)]));

    // What a foreign or broken manifest lists is unknown, so nothing is removed on its word.
    HashSet<string> Read() =>
        (File.Exists(path) ? File.ReadAllLines(path) : []) is [FirstLine, var folder, .. var lines] && folder == output ? lines.ToHashSet(StringComparer.Ordinal) : new(StringComparer.Ordinal);
}
