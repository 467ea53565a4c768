using System.Buffers.Binary;
using System.IO.Enumeration;
using System.Security.Cryptography;
using SiteGen.Pictures;

namespace SiteGen.Disk;

/// <summary>What some files held at one moment, as far as it takes to tell later whether one of them holds something else.</summary>
sealed class DiskScan
{
    readonly Dictionary<string, Stamp> files = new(StringComparer.Ordinal);

    DiskScan()
    {
    }

    public static DiskScan Nothing { get; } = new();

    /// <param name="places">Files and folders, absolute; one that is not there has nothing.</param>
    /// <param name="earlier">A file whose length and time it knows is not read again.</param>
    /// <param name="touched">Files that were written since, and are read again all the same: two saves can fall on one tick of the clock.</param>
    public static DiskScan Take(IEnumerable<string> places, DiskScan earlier, IReadOnlySet<string> touched)
    {
        var scan = new DiskScan();
        foreach (var place in places)
        {
            if (Directory.Exists(place))
            {
                foreach (var (path, length, ticks) in List(place))
                    scan.Add(path, length, ticks, earlier, touched);
            }
            else if (new FileInfo(place) is { Exists: true } file)
                scan.Add(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks, earlier, touched);
        }

        return scan;
    }

    /// <summary>Two that are alike are the same content; 0 where there is no file.</summary>
    public UInt128 this[string path] => files.GetValueOrDefault(path).Content;

    /// <summary>Changed, new, or gone.</summary>
    public IEnumerable<string> ChangedSince(DiskScan earlier) =>
        files.Where(file => earlier[file.Key] != file.Value.Content).Select(file => file.Key)
            .Concat(earlier.files.Keys.Where(path => !files.ContainsKey(path)));

    /// <summary>Gone or empty, and was not so before: perhaps the first half of a save in two steps.</summary>
    public bool IsPerhapsHalfSaved(DiskScan earlier) =>
        earlier.files.Any(file => file.Value.Length > 0 && files.GetValueOrDefault(file.Key).Length == 0);

    /// <summary>What all files below a folder hold, as one.</summary>
    public UInt128 Below(string folder) => Below(folder, _ => true);

    public UInt128 PicturesBelow(string folder) => Below(folder, PictureFiles.IsOne);

    UInt128 Below(string folder, Predicate<string> isWanted)
    {
        var prefix = folder + Path.DirectorySeparatorChar;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> content = stackalloc byte[16];
        foreach (var (path, stamp) in files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal) && isWanted(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(path));
            BinaryPrimitives.WriteUInt128LittleEndian(content, stamp.Content);
            hash.AppendData(content);
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset());
    }

    void Add(string path, long length, long ticks, DiskScan earlier, IReadOnlySet<string> touched)
    {
        if (earlier.files.TryGetValue(path, out var known) && known.Length == length && known.Ticks == ticks && !touched.Contains(path))
            files[path] = known;
        else
        {
            // Scans and photos are large; of them length and time must do.
            files[path] = new Stamp(length, ticks, PictureFiles.IsOne(path) ? new UInt128((ulong)ticks, (ulong)length) : Read(path));
        }
    }

    static UInt128 Read(string path)
    {
        try
        {
            return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever needs it will say so.
            return UInt128.One;
        }
    }

    static FileSystemEnumerable<(string Path, long Length, long Ticks)> List(string folder) => new(
        folder,
        (ref entry) => Measure(ref entry),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !FileTree.IsHidden(ref entry),
        ShouldRecursePredicate = (ref entry) => FileTree.IsFollowed(ref entry),
    };

    static (string Path, long Length, long Ticks) Measure(ref FileSystemEntry entry)
    {
        // What a link leads to is what is read.
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0 && new FileInfo(entry.ToFullPath()).ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target)
            return (entry.ToFullPath(), target.Length, target.LastWriteTimeUtc.Ticks);
        return (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks);
    }

    readonly record struct Stamp(long Length, long Ticks, UInt128 Content);
}
