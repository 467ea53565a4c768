using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>The built site. Files are staged first, and only what differs; a build that fails leaves the folder as it was, one that
/// succeeds renames the staged files into place, so that no file is ever half-written. The folder is never wiped: of all files only
/// those that an earlier build made, and this one did not, are removed.</summary>
sealed class OutputFolder : IDisposable
{
    const string StagingName = ".sitegen-staging";

    readonly string folder;
    readonly string staging;
    readonly Manifest manifest;
    readonly OutputGuard guard;
    readonly BuildLock buildLock;
    readonly ConcurrentBag<string> staged = [];
    readonly ConcurrentDictionary<string, FileRecord> made = new(StringComparer.Ordinal); // but for what is kept

    // The folder that each thread staged into last, and its place: an archive has very many, and most files have their neighbours beside them.
    readonly ThreadLocal<(string Below, string Place)?> lastFolder = new();
    readonly bool isEmpty;
    KnownFiles known = new(0);
    bool[] kept = [];
    FileLook? look;

    /// <exception cref="BuildRunningException">Another build is writing there.</exception>
    public OutputFolder(string folder, string cacheFolder)
    {
        this.folder = folder;
        staging = Path.Combine(folder, StagingName);
        buildLock = BuildLock.Take(folder);
        manifest = new Manifest(cacheFolder, folder);
        guard = new OutputGuard(folder);
        RemoveStaging();
        isEmpty = IsEmpty();
    }

    /// <summary>The files as the last build left them; each is believed in as long as it stands as it did then.</summary>
    public void Remember(KnownFiles files) => (known, kept) = (files, new bool[files.Places]);

    /// <summary>Every file stands as the last build left it.</summary>
    public bool AllStand(ParallelOptions workers) => known.All.AsParallel().WithDegreeOfParallelism(workers.MaxDegreeOfParallelism).WithCancellation(workers.CancellationToken)
        .All(file => StandsNow(file.Path, file.File.Record));

    /// <summary>Begins to look whether they do: that is needed only when files are made.</summary>
    public void LookAhead()
    {
        look = new FileLook(known, StandsNow);
        look.Begin();
    }

    /// <summary>Of the list of files that builds made.</summary>
    public FileStamp ManifestStamp => manifest.Stamp;

    /// <summary>All files of the site, once it is written.</summary>
    public IEnumerable<(string Path, FileRecord File)> All =>
        known.All.Where(file => kept[file.File.Place]).Select(file => (file.Path, file.File.Record)).Concat(made.Select(file => (file.Key, file.Value)));

    /// <summary>Those that are not what the last build left, and null for those that are no more.</summary>
    public IEnumerable<(string Path, FileRecord? Now)> Changes =>
        known.All.Where(file => !kept[file.File.Place] && !made.ContainsKey(file.Path)).Select(file => (file.Path, (FileRecord?)null)).Concat(made.Select(file => (file.Key, (FileRecord?)file.Value)));

    public int Files => kept.AsSpan().Count(true) + made.Count;

    public long Bytes => All.Sum(file => file.File.Stamp.Length);

    public IReadOnlyCollection<string> Written => staged;

    public int Removed { get; private set; }

    /// <summary>A file as the last build left it, if it still stands so.</summary>
    public KnownFile? Standing(string path) => known.Find(path) is { } file && Stands(path, file) ? file : null;

    public bool Stands(string path, KnownFile file) => look?.Stands(file) ?? StandsNow(path, file.Record);

    /// <summary>Lets a file of the last build stand. Safe to call from several threads.</summary>
    public void Keep(KnownFile file) => kept[file.Place] = true;

    /// <summary>Safe to call from several threads.</summary>
    /// <param name="sources">What the next build may compare with what it would make the file from.</param>
    public void Stage(OutputFile file, FileSources? sources = null)
    {
        var content = new Fingerprint().With(file.Content.Span);
        if (Standing(file.Path) is { } same && same.Record.Content == content)
        {
            if (same.Record.Sources == sources)
                Keep(same);
            else
                made.TryAdd(file.Path, same.Record with { Sources = sources });
        }
        else if (IsSame(FullPath(file.Path), file.Content.Span))
            made.TryAdd(file.Path, new FileRecord(FileStamp.Of(FullPath(file.Path)) ?? default, content, sources));
        else
            made.TryAdd(file.Path, new FileRecord(Write(file), content, sources));
    }

    FileStamp Write(OutputFile file)
    {
        var slash = file.Path.LastIndexOf('/');
        var below = file.Path.AsSpan(0, Math.Max(slash, 0));
        if (lastFolder.Value is not var (last, place) || !below.SequenceEqual(last))
        {
            place = StagingFolder(below.ToString());
            lastFolder.Value = (below.ToString(), place);
        }

        using var handle = File.OpenHandle(Path.Join(place, file.Path.AsSpan(slash + 1)), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, file.Content.Span, 0);
        staged.Add(file.Path);
        return new FileStamp(file.Content.Length, File.GetLastWriteTimeUtc(handle).Ticks);
    }

    string StagingFolder(string below)
    {
        var place = Path.GetFullPath(Path.Combine(staging, below));
        if (!place.StartsWith(staging, StringComparison.Ordinal))
            throw new ArgumentException($"{below} leads out of the site.", nameof(below));
        return Directory.CreateDirectory(place).FullName;
    }

    /// <summary>What stands in the way of <see cref="Commit"/>; nothing is touched yet.</summary>
    /// <param name="mayOverwrite">Files that no build is known to have made may be overwritten.</param>
    public ImmutableArray<Diagnostic> Check(bool mayOverwrite) =>
        staged.IsEmpty || (isEmpty && IsEmpty()) ? [] : [.. guard.Check(staged, path => known.Has(path) || manifest.Files.Contains(path), mayOverwrite)];

    /// <summary>Puts the staged files in place and removes those of earlier builds that are gone.</summary>
    /// <param name="keepEarlier">Remove nothing; a later build will.</param>
    /// <param name="isListed">The list of files that builds made is the one that the last build left.</param>
    public void Commit(bool keepEarlier, bool isListed)
    {
        // Most changes make no file and take none away.
        if (isListed && known.Count == Files && made.Keys.All(known.Has))
        {
            Move();
            return;
        }

        // Both lists together first: a kill in between must not forget a file that this program made.
        var listed = manifest.Files;
        if (staged.Any(path => !listed.Contains(path)))
            manifest.Write(listed = listed.Concat(Paths).ToHashSet(StringComparer.Ordinal));
        // Before the moves, for a file of an earlier build may stand where this one needs a folder.
        if (!keepEarlier)
            RemoveStrays();
        Move();
        if (!keepEarlier && !(listed.Count == Files && Paths.All(listed.Contains)))
            manifest.Write(Paths);
    }

    public void Dispose()
    {
        RemoveStaging();
        lastFolder.Dispose();
        buildLock.Dispose();
    }

    // But for what is staged there.
    bool IsEmpty() => !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(entry => entry == staging);

    IEnumerable<string> Paths => All.Select(file => file.Path);

    bool IsOfSite(string path) => made.ContainsKey(path) || (known.Find(path) is { } file && kept[file.Place]);

    // What cannot be looked at is made anew.
    bool StandsNow(string path, FileRecord file)
    {
        try
        {
            return FileStamp.Of(FullPath(path)) == file.Stamp;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    string FullPath(string path) => Path.Combine(folder, path);

    // A folder that the site did not have is moved whole.
    void Move()
    {
        var stand = new Dictionary<string, bool>(StringComparer.Ordinal);
        var parts = staged.ToLookup(path => FirstMissing(path, stand));
        Parallel.ForEach(parts.Select(part => part.Key).OfType<string>(), missing => Directory.Move(Path.Combine(staging, missing), FullPath(missing)));
        Parallel.ForEach(parts[null], path => File.Move(Path.Combine(staging, path), FullPath(path), overwrite: true));
    }

    /// <summary>The highest of the folders above a path that is not there yet.</summary>
    /// <param name="stand">Of the folders that were looked at, whether they are there.</param>
    string? FirstMissing(string path, Dictionary<string, bool> stand)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var above = path[..slash];
            if (!stand.TryGetValue(above, out var stands))
                stand[above] = stands = Directory.Exists(FullPath(above));
            if (!stands)
                return above;
        }

        return null;
    }

    void RemoveStrays()
    {
        foreach (var path in manifest.Files.Where(path => !IsOfSite(path) && File.Exists(FullPath(path)) && !guard.LeadsElsewhere(path)))
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

    bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        if (isEmpty)
            return false;
        var info = new FileInfo(path);
        return info.Exists && info.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }
}
