using System.Collections.Concurrent;
using System.IO.Compression;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>What a reader has to load before a page can be read: itself, its style sheets and its scripts, compressed as hosts do.</summary>
sealed class Weights(string folder, long budget)
{
    readonly ConcurrentDictionary<string, long> assets = new(StringComparer.Ordinal);

    public IEnumerable<Diagnostic> Check(string path, BuiltPage page)
    {
        var loaded = page.Links.Where(link => link.Loads).Select(link => link.Path).Distinct(StringComparer.Ordinal).Sum(asset => assets.GetOrAdd(asset, Compressed));
        // Most pages are light enough as they are, and nothing needs to be compressed to know it.
        if (page.Length + loaded > budget && Compressed(path) + loaded is var weight && weight > budget)
            yield return CheckDiagnostics.Heavy(path, weight, budget);
    }

    long Compressed(string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
            return 0;
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }
}
