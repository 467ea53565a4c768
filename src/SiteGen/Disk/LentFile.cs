using System.Buffers;
using Microsoft.Win32.SafeHandles;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>Reads files that are looked at once: an archive has very many, and each in an array of its own would be garbage at once.</summary>
static class LentFile
{
    /// <exception cref="IOException">It is not there or cannot be read; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static LentBytes Read(string path)
    {
        using var file = File.OpenHandle(path);
        // What has no length that is known, or too large a one, is no usual file.
        if (LengthOf(file) is not (> 0 and < int.MaxValue / 2 and var length))
            return File.ReadAllBytes(path);
        var lent = ArrayPool<byte>.Shared.Rent((int)length);
        var read = 0;
        while (read < length && RandomAccess.Read(file, lent.AsSpan(read, (int)length - read), read) is > 0 and var more)
            read += more;
        return new LentBytes(lent, read);
    }

    static long LengthOf(SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file);
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }
}
