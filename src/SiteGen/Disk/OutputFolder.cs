using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Rendering;
using SiteGen.Text;

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
    readonly string staging;
    readonly Manifest manifest;
    readonly OutputGuard guard;
    readonly BuildLock buildLock;
    readonly ConcurrentBag<Staged> staged = [];
    readonly ConcurrentDictionary<string, byte> made = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<int, string> stagingFolders = [];
    int count;
    long bytes;

    /// <exception cref="BuildRunningException">Another build is writing there.</exception>
    public OutputFolder(string folder, string cacheFolder)
    {
        this.folder = folder;
        staging = Path.Combine(folder, StagingName);
        buildLock = BuildLock.Take(folder);
        manifest = new Manifest(cacheFolder, folder);
        guard = new OutputGuard(folder);
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
        var place = stagingFolders.GetOrAdd(number / FilesPerStagingFolder, n => Directory.CreateDirectory(Path.Combine(staging, n.ToString(CultureInfo.InvariantCulture))).FullName);
        var temporary = Path.Combine(place, number.ToString(CultureInfo.InvariantCulture));
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            stream.Write(file.Content.Span);
        staged.Add(new Staged(temporary, file.Path));
    }

    /// <summary>What stands in the way of <see cref="Commit"/>; nothing is touched yet.</summary>
    /// <param name="mayOverwrite">Files that no build is known to have made may be overwritten.</param>
    public ImmutableArray<Diagnostic> Check(bool mayOverwrite) => [.. guard.Check(staged.Select(s => s.Path), manifest.Files, mayOverwrite)];

    /// <summary>Puts the staged files in place and removes those of earlier builds that are gone.</summary>
    /// <param name="keepEarlier">Remove nothing; a later build will.</param>
    public void Commit(bool keepEarlier)
    {
        // Both lists together first: a kill in between must not forget a file that this program made.
        if (staged.Any(s => !manifest.Files.Contains(s.Path)))
            manifest.Write(manifest.Files.Union(made.Keys));
        // Before the moves, for a file of an earlier build may stand where this one needs a folder.
        if (!keepEarlier)
            RemoveStrays();
        Parallel.ForEach(staged.Select(s => Path.GetDirectoryName(FullPath(s.Path))!).Distinct(StringComparer.Ordinal), // below the output folder
            parent => Directory.CreateDirectory(parent));
        Parallel.ForEach(staged, file => File.Move(file.Temporary, FullPath(file.Path), overwrite: true));

        var files = keepEarlier ? manifest.Files.Union(made.Keys).ToHashSet(StringComparer.Ordinal) : made.Keys.ToHashSet(StringComparer.Ordinal);
        if (!staged.IsEmpty || !manifest.Files.SetEquals(files))
            manifest.Write(files);
    }

    public void Dispose()
    {
        RemoveStaging();
        buildLock.Dispose();
    }

    string FullPath(string path) => Path.Combine(folder, path);

    void RemoveStrays()
    {
        foreach (var path in manifest.Files.Where(path => !made.ContainsKey(path) && File.Exists(FullPath(path)) && !guard.LeadsElsewhere(path)))
        {
            File.Delete(FullPath(path));
            Removed++;
            RemoveEmptyFolders(Path.GetDirectoryName(path));
        }
    }

    void RemoveEmptyFolders(string? below)
    {
        for (; !string.IsNullOrEmpty(below) && !Directory.EnumerateFileSystemEntries(FullPath(below)).Any(); below = Path.GetDirectoryName(below))
            Directory.Delete(FullPath(below));
    }

    void RemoveStaging()
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
    }

    static bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }

    readonly record struct Staged(string Temporary, string Path);
}
