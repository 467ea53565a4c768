using System.Buffers.Binary;
using System.Collections.Concurrent;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>Readings of pages on the disk, each in a file of its own: a check sum, the light record, the profile, the text. A file that is broken or
/// foreign is as good as none. Several builds may use it at once.</summary>
/// <param name="trustsEarlier">False where only what this build itself keeps is to be found again.</param>
sealed class ReadingCache(string folder, bool trustsEarlier = true)
{
    const int CheckLength = sizeof(ulong);

    // Where the profile begins, and where the text.
    const int HeaderLength = CheckLength + 2 * sizeof(int);

    readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);

    /// <param name="seed">Read only where something was said of it.</param>
    public KeptReading? Find(string key, Lazy<SourceText> seed)
    {
        Use(key);
        return trustsEarlier ? Read(key, bytes => new KeptReading(EntryOf(bytes, seed), ProfileOf(bytes).ToArray())) : null;
    }

    /// <summary>It stays when what is not used is removed.</summary>
    public void Use(string key) => used.TryAdd(key, 0);

    public PageProfile? FindProfile(string key) => Read(key, bytes => ProfileRecords.Read(new RecordReader(ProfileOf(bytes))));

    public Page? FindPage(string key) => Read(key, bytes => PageRecords.ReadPage(new RecordReader(bytes[TextStart(bytes)..])));

    /// <returns>What is to be held of it; null where the disk does not take it.</returns>
    public KeptReading? Keep(string key, KeptEntry light, PageProfile profile, Page page)
    {
        using var to = new RecordWriter();
        to.Skip(HeaderLength);
        EntryRecords.Write(to, light.Entry);
        to.Number(light.Doubts);
        to.List(light.Said, DiagnosticRecords.Write);
        var profileStart = to.Length;
        ProfileRecords.Write(to, profile);
        var textStart = to.Length;
        PageRecords.Write(to, page);

        BinaryPrimitives.WriteInt32LittleEndian(to.Written[CheckLength..], profileStart);
        BinaryPrimitives.WriteInt32LittleEndian(to.Written[(CheckLength + sizeof(int))..], textStart);
        BinaryPrimitives.WriteUInt64LittleEndian(to.Written, CheckSum(to.Written));
        try
        {
            AtomicFile.Write(PathOf(key), path => File.WriteAllBytes(path, to.Written));
            return new KeptReading(light, to.Written[profileStart..textStart].ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Removes what no seed of this build has asked for.</summary>
    public void RemoveUnused()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !used.ContainsKey(Path.GetFileName(file))))
            File.Delete(file);
    }

    /// <param name="read">May keep nothing of the bytes, which are lent.</param>
    T? Read<T>(string key, Func<ReadOnlyMemory<byte>, T> read)
        where T : class
    {
        // A first build finds none, and to look costs far less than to fail.
        if (!File.Exists(PathOf(key)))
            return null;
        try
        {
            using var lent = LentFile.Read(PathOf(key));
            var bytes = lent.Memory;
            return bytes.Length >= HeaderLength && BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span) == CheckSum(bytes.Span) ? read(bytes) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static KeptEntry EntryOf(ReadOnlyMemory<byte> bytes, Lazy<SourceText> seed)
    {
        var from = new RecordReader(bytes[HeaderLength..]);
        return new KeptEntry(EntryRecords.Read(from), from.Number(), from.List(r => DiagnosticRecords.Read(r, seed)));
    }

    static ReadOnlyMemory<byte> ProfileOf(ReadOnlyMemory<byte> bytes) => bytes[ProfileStart(bytes)..TextStart(bytes)];

    static int ProfileStart(ReadOnlyMemory<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[CheckLength..]);

    static int TextStart(ReadOnlyMemory<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(CheckLength + sizeof(int))..]);

    // Folders with very many entries are slow on some file systems.
    string PathOf(string key) => Path.Combine(folder, key[..2], key);

    static ulong CheckSum(ReadOnlySpan<byte> bytes) => new Fingerprint().With(bytes[CheckLength..]).Value;
}
