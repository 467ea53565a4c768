using System.Buffers.Binary;
using System.Collections.Concurrent;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>Readings of pages on the disk, each in a file of its own: a check sum, the light part, the text. A file that is broken or
/// foreign is as good as none. Several builds may use it at once.</summary>
/// <param name="trustsEarlier">False where only what this build itself keeps is to be found again.</param>
sealed class ReadingCache(string folder, bool trustsEarlier = true)
{
    const int CheckLength = sizeof(ulong);
    const int HeaderLength = CheckLength + sizeof(int);

    readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);

    /// <param name="seed">Read only where something was said of it.</param>
    public KeptReading? Find(string key, Lazy<SourceText> seed)
    {
        Use(key);
        if (!trustsEarlier || Read(key) is not { } bytes)
            return null;
        var from = new RecordReader(bytes.AsMemory(HeaderLength));
        var entry = EntryRecords.Read(from);
        var profile = ProfileRecords.Read(from);
        return new KeptReading(new KeptEntry(entry, from.Number(), from.List(r => DiagnosticRecords.Read(r, seed))), profile);
    }

    /// <summary>It stays when what is not used is removed.</summary>
    public void Use(string key) => used.TryAdd(key, 0);

    public PageProfile? FindProfile(string key)
    {
        if (Read(key) is not { } bytes)
            return null;
        var from = new RecordReader(bytes.AsMemory(HeaderLength));
        EntryRecords.Read(from);
        return ProfileRecords.Read(from);
    }

    public Page? FindPage(string key) =>
        Read(key) is { } bytes ? PageRecords.ReadPage(new RecordReader(bytes.AsMemory(HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(CheckLength))))) : null;

    /// <returns>False where the disk does not take it.</returns>
    public bool Keep(string key, KeptReading reading, Page page)
    {
        var light = new RecordWriter();
        EntryRecords.Write(light, reading.Light.Entry);
        ProfileRecords.Write(light, reading.Profile);
        light.Number(reading.Light.Doubts);
        light.List(reading.Light.Said, DiagnosticRecords.Write);
        var text = new RecordWriter();
        PageRecords.Write(text, page);

        var bytes = new byte[HeaderLength + light.Written.Length + text.Written.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(CheckLength), light.Written.Length);
        light.Written.CopyTo(bytes.AsSpan(HeaderLength));
        text.Written.CopyTo(bytes.AsSpan(HeaderLength + light.Written.Length));
        BitConverter.TryWriteBytes(bytes, CheckSum(bytes));
        try
        {
            AtomicFile.Write(PathOf(key), path => File.WriteAllBytes(path, bytes));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
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

    byte[]? Read(string key)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(key));
            return bytes.Length >= HeaderLength && BitConverter.ToUInt64(bytes) == CheckSum(bytes) ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Folders with very many entries are slow on some file systems.
    string PathOf(string key) => Path.Combine(folder, key[..2], key);

    static ulong CheckSum(byte[] bytes) => new Fingerprint().With(bytes.AsSpan(CheckLength)).Value;
}
