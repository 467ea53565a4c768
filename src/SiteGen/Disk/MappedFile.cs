using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace SiteGen.Disk;

/// <summary>A file as memory: it is read when it is looked at, takes no room of its own, and collections of garbage know nothing of it. For what a build
/// keeps of the whole archive, which may be some hundred megabytes. Its memory must not be used when it is closed, and some systems don't let an open
/// one be replaced.</summary>
sealed unsafe class MappedFile : MemoryManager<byte>
{
    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor view;
    readonly int length;
    byte* start;

    MappedFile(FileStream stream)
    {
        length = (int)stream.Length;
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <returns>Null where there is none, or it is empty or too large to be memory.</returns>
    /// <exception cref="IOException">It cannot be read; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static MappedFile? Open(string path)
    {
        if (!File.Exists(path))
            return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        if (stream.Length is > 0 and <= int.MaxValue)
            return new MappedFile(stream);
        stream.Dispose();
        return null;
    }

    public override Span<byte> GetSpan() => start is null ? throw new ObjectDisposedException(nameof(MappedFile)) : new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || start is null)
            return;
        start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
