using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>A file of fields one after the other behind a check sum. What is broken, foreign or of another program is as good as nothing.</summary>
sealed class RecordFile : IDisposable
{
    const int CheckLength = sizeof(ulong);

    public RecordFile() => Fields.Skip(CheckLength);

    public RecordWriter Fields { get; } = new();

    /// <returns>Its fields, which are to be read before the file is closed, and its check sum.</returns>
    public static (RecordReader Fields, Fingerprint Print, IDisposable File)? Open(string path)
    {
        try
        {
            if (MappedFile.Open(path) is not { } file)
                return null;
            if (CheckSum(file.Memory.Span) is { } sum)
                return (new RecordReader(file.Memory[CheckLength..]), sum, file);
            ((IDisposable)file).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Save(string path)
    {
        BitConverter.TryWriteBytes(Fields.Written, SumOf(Fields.Written).Value);
        AtomicFile.Write(path, temporary =>
        {
            using var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
            RandomAccess.Write(file, Fields.Written, 0);
        });
    }

    public void Dispose() => Fields.Dispose();

    /// <returns>Null where the bytes are not those that it was made of.</returns>
    static Fingerprint? CheckSum(ReadOnlySpan<byte> bytes) =>
        bytes.Length > CheckLength && SumOf(bytes) is var sum && BitConverter.ToUInt64(bytes) == sum.Value ? sum : null;

    // Another program may have other fields, or fill them in another way.
    static Fingerprint SumOf(ReadOnlySpan<byte> bytes) => ProgramCode.Print.With(bytes[CheckLength..]);
}
