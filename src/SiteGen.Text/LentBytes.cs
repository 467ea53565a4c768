using System.Buffers;
using System.Text;

namespace SiteGen.Text;

/// <summary>Bytes in a buffer that is lent. Whoever is done with them gives it back and looks at them no more; who forgets, leaves it to the
/// collection of garbage.</summary>
public sealed class LentBytes : IDisposable
{
    byte[]? lent;

    /// <param name="array">Rented from <see cref="ArrayPool{T}.Shared"/>.</param>
    public LentBytes(byte[] array, int length)
    {
        lent = array;
        Memory = array.AsMemory(0, length);
    }

    LentBytes(ReadOnlyMemory<byte> own) => Memory = own;

    /// <summary>A text as UTF-8.</summary>
    public static LentBytes Utf8(ReadOnlySpan<char> text)
    {
        // The most that it can be: to count first would be to go through it twice. Of a very long one that would be too much.
        var most = text.Length < int.MaxValue / 4 ? Encoding.UTF8.GetMaxByteCount(text.Length) : Encoding.UTF8.GetByteCount(text);
        var bytes = ArrayPool<byte>.Shared.Rent(most);
        return new LentBytes(bytes, Encoding.UTF8.GetBytes(text, bytes));
    }

    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Nobody's but the caller's, and so not given back.</summary>
    public static implicit operator LentBytes(ReadOnlyMemory<byte> own) => new(own);

    public static implicit operator LentBytes(byte[] own) => new(own);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref lent, null) is { } array)
            ArrayPool<byte>.Shared.Return(array);
    }
}
