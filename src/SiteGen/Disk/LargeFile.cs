namespace SiteGen.Disk;

/// <summary>Reads what a build keeps of the whole archive, which may be some hundred megabytes: most of the time goes into room for them, so that several
/// cores read a file quicker than one.</summary>
static class LargeFile
{
    /// <summary>So much is read by one core at a time.</summary>
    const int Stretch = 4 * 1024 * 1024;

    /// <returns>Nothing of a file that is too large to be held.</returns>
    /// <exception cref="IOException">It cannot be read; likewise <see cref="UnauthorizedAccessException"/>, and both inside of an <see cref="AggregateException"/>.</exception>
    public static byte[] Read(string path)
    {
        // It may be replaced meanwhile.
        using var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length > Array.MaxLength - Stretch)
            return [];
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        Parallel.For(0, (bytes.Length + Stretch - 1) / Stretch, i =>
        {
            var end = Math.Min(bytes.Length, (i + 1) * Stretch);
            for (int at = i * Stretch, read; at < end && (read = RandomAccess.Read(file, bytes.AsSpan(at..end), at)) > 0;)
                at += read;
        });
        return bytes;
    }

    /// <summary>Whether the disk did not give what <see cref="Read"/> asked for.</summary>
    public static bool IsOfDisk(Exception failure) => (failure is AggregateException ? failure.InnerException : failure) is IOException or UnauthorizedAccessException;
}
