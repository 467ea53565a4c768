using System.Collections.Concurrent;
using System.Collections.Frozen;
using SiteGen.Rendering;

namespace SiteGen.Disk;

/// <summary>The built site. Files are staged first, and only what differs; a build that fails leaves the folder as it was, one that
/// succeeds renames the staged files into place, so that no file is ever half-written. The folder is never wiped: of all files only
/// those that an earlier build made, and this one did not, are removed.</summary>
sealed class OutputFolder : IDisposable
{
    const string StagingName = ".sitegen-staging";

    // Folders with very many entries are slow on some file systems.
    const int FilesPerStagingFolder = 1000;

    readonly string folder;
    readonly string manifestPath;
    readonly string staging;
    readonly bool trustManifest;
    readonly ConcurrentBag<Staged> staged = [];
    readonly ConcurrentDictionary<string, byte> made = new(StringComparer.Ordinal);
    int count;
    long bytes;

    /// <param name="trustManifest">Whether to believe what an earlier build wrote down of the files it made.</param>
    public OutputFolder(string folder, string cacheFolder, bool trustManifest)
    {
        this.trustManifest = trustManifest;
        this.folder = folder;
        manifestPath = Manifest.PathFor(cacheFolder, folder);
        staging = Path.Combine(folder, StagingName);
        RemoveStaging();
    }

    public int Files => made.Count;

    public long Bytes => bytes;

    public int Written => staged.Count;

    public int Removed { get; private set; }

    /// <summary>Safe to call from several threads.</summary>
    public void Stage(OutputFile file)
    {
        made.TryAdd(file.Path, 0);
        Interlocked.Add(ref bytes, file.Content.Length);
        if (IsSame(FullPath(file.Path), file.Content.Span))
            return;
        var number = Interlocked.Increment(ref count);
        var place = Path.Combine(staging, (number / FilesPerStagingFolder).ToString("d", System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(place);
        var temporary = Path.Combine(place, number.ToString("d", System.Globalization.CultureInfo.InvariantCulture));
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            stream.Write(file.Content.Span);
        staged.Add(new Staged(temporary, file.Path));
    }

    /// <summary>Puts the staged files in place and removes what is gone.</summary>
    public void Commit()
    {
        var earlier = trustManifest ? Manifest.Read(manifestPath) : [];
        // Both lists together first: a kill in between must not forget a file that this program made.
        if (staged.Any(s => !earlier.Contains(s.Path)))
            Manifest.Write(manifestPath, earlier.Union(made.Keys));
        // First, for a file of the last build may stand where this one needs a folder.
        RemoveStrays(earlier);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in staged)
        {
            var target = FullPath(file.Path);
            var parent = Path.GetDirectoryName(target)!; // below the output folder
            if (folders.Add(parent))
                EnsureFolder(parent);
            File.Move(file.Temporary, target, overwrite: true);
        }

        if (!staged.IsEmpty || !earlier.SetEquals(made.Keys))
            Manifest.Write(manifestPath, made.Keys);
    }

    public void Dispose() => RemoveStaging();

    string FullPath(string path) => Path.Combine(folder, path);

    void RemoveStrays(FrozenSet<string> earlier)
    {
        foreach (var path in earlier.Where(path => !made.ContainsKey(path)))
        {
            var full = Path.GetFullPath(FullPath(path));
            if (!full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full))
                continue;
            File.Delete(full);
            Removed++;
            RemoveEmptyFolders(Path.GetDirectoryName(full)!); // below the output folder
        }
    }

    void RemoveEmptyFolders(string from)
    {
        for (var place = from; place != folder && Directory.Exists(place) && !Directory.EnumerateFileSystemEntries(place).Any(); place = Path.GetDirectoryName(place)!)
            Directory.Delete(place);
    }

    void EnsureFolder(string path)
    {
        for (var place = path; place.Length > folder.Length; place = Path.GetDirectoryName(place)!)
        {
            if (Path.Exists(place) && new DirectoryInfo(place).LinkTarget is not null)
                throw new LinkInOutputException(place);
        }

        Directory.CreateDirectory(path);
    }

    void RemoveStaging()
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
    }

    static bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != content.Length)
            return false;
        return content.SequenceEqual(File.ReadAllBytes(path));
    }

    readonly record struct Staged(string Temporary, string Path);
}

/// <summary>A folder of the output leads elsewhere.</summary>
sealed class LinkInOutputException(string folder) : IOException
{
    public string Folder { get; } = folder;
}
