using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Disk;
using SiteGen.Editions;

namespace SiteGen.Check;

/// <summary>What was found on pages when they were read last, in a file beside the config. A page is read again only when its bytes,
/// what it has to show, the site's address or the program itself changed.</summary>
sealed class CheckCache
{
    static readonly byte[] Program = typeof(CheckCache).Module.ModuleVersionId.ToByteArray();

    readonly string path;
    readonly string baseUrl;
    readonly Dictionary<string, (byte[] Key, BuiltPage Page)> earlier = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (byte[] Key, BuiltPage Page)> current = new(StringComparer.Ordinal);
    int read;

    public CheckCache(string cacheFolder, string output, string baseUrl)
    {
        this.baseUrl = baseUrl;
        path = Path.Combine(cacheFolder, $"check-{Slug.Hash(output)[..16]}.bin");
        Load();
    }

    /// <summary>How many pages had to be read.</summary>
    public int Read => read;

    /// <summary>Safe to call from several threads.</summary>
    public BuiltPage Get(string page, byte[] content, string? printedDate, ExpectedTexts texts, Func<BuiltPage> readPage)
    {
        var key = Key(page, content, printedDate, texts);
        if (!earlier.TryGetValue(page, out var known) || !known.Key.AsSpan().SequenceEqual(key))
        {
            known = (key, readPage());
            Interlocked.Increment(ref read);
        }

        current[page] = known;
        return known.Page;
    }

    public void Save()
    {
        if (read == 0 && current.Count == earlier.Count)
            return;
        AtomicFile.Write(path, temporary =>
        {
            using var writer = new BinaryWriter(File.Create(temporary));
            writer.Write(Program);
            writer.Write(current.Count);
            foreach (var (page, known) in current)
            {
                writer.Write(page);
                writer.Write(known.Key);
                BuiltPageFormat.Write(writer, known.Page);
            }
        });
    }

    void Load()
    {
        if (!File.Exists(path))
            return;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
            if (!reader.ReadBytes(Program.Length).AsSpan().SequenceEqual(Program))
                return;
            for (var count = reader.ReadInt32(); count > 0; count--)
                earlier.Add(reader.ReadString(), (reader.ReadBytes(SHA256.HashSizeInBytes), BuiltPageFormat.Read(reader)));
        }
        catch (Exception e) when (e is IOException or ArgumentException or OverflowException)
        {
            // A broken memory is none.
            earlier.Clear();
        }
    }

    byte[] Key(string page, byte[] content, string? printedDate, ExpectedTexts texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        Add(baseUrl);
        Add(page);
        Add(printedDate ?? "");
        foreach (var text in texts.Shown)
        {
            Add(text.Role);
            Add(text.Article ?? "");
            Add(text.Text);
        }

        foreach (var text in texts.Withheld)
            Add(text);
        return hash.GetHashAndReset();

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }
}
