using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Publish;

/// <summary>The files to publish, by their path on the branch, with the names that git gives their contents.</summary>
sealed class SiteFiles
{
    readonly SortedDictionary<string, Content> files = new(StringComparer.Ordinal);

    SiteFiles()
    {
    }

    public IReadOnlyDictionary<string, Content> All => files;

    /// <param name="paths">Below the folder.</param>
    /// <param name="extra">Files that the site doesn't have and the host wants.</param>
    public static SiteFiles Read(string folder, IEnumerable<string> paths, IReadOnlyDictionary<string, byte[]> extra, HashAlgorithmName format, CancellationToken stop)
    {
        var hashed = new ConcurrentBag<(string Path, Content Content)>();
        Parallel.ForEach(paths, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, path =>
        {
            var file = Path.Combine(folder, path);
            hashed.Add((path, new Content(NameOf(File.ReadAllBytes(file), format), () => File.ReadAllBytes(file))));
        });
        var site = new SiteFiles();
        foreach (var (path, content) in hashed)
            site.files[path] = content;
        foreach (var (path, content) in extra)
            site.files[path] = new Content(NameOf(content, format), () => content);
        return site;
    }

    // “blob”, length and content under one hash: git's own name for a file's content.
    static string NameOf(byte[] content, HashAlgorithmName format)
    {
        using var hash = IncrementalHash.CreateHash(format);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <param name="Name">The object's name in git.</param>
sealed record Content(string Name, Func<byte[]> Read);
