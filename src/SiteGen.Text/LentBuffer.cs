using System.Buffers;

namespace SiteGen.Text;

/// <summary>Takes bytes in, and lends them out when there are no more to come.</summary>
public sealed class LentBuffer : IBufferWriter<byte>
{
    byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    int length;

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var more = Math.Max(1, sizeHint);
        if (buffer.Length - length < more)
            LentArray.Grow(ref buffer, length, length + more);
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>What was written. Nothing more can be.</summary>
    public LentBytes Finish()
    {
        var bytes = new LentBytes(buffer, length);
        (buffer, length) = ([], 0);
        return bytes;
    }
}
