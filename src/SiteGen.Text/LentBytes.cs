using System.Buffers;

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
