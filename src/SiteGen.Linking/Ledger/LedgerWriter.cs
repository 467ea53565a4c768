using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Writes arrays as they lie in memory, in blocks of which each is summed.</summary>
sealed class LedgerWriter(Stream to)
{
    public const int BlockSize = 256 * 1024;

    readonly byte[] block = new byte[BlockSize];
    Fingerprint check;
    int taken;

    public void Number(int number) => Raw(new ReadOnlySpan<int>(in number));

    public void Array<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        Number(items.Length);
        Raw(items);
    }

    public void Raw<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(items);
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, BlockSize - taken);
            bytes[..part].CopyTo(block.AsSpan(taken));
            bytes = bytes[part..];
            taken += part;
            if (taken == BlockSize)
                Flush();
        }
    }

    /// <summary>The last thing that is written.</summary>
    public void Close()
    {
        Flush();
        var sum = check.Value;
        to.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in sum)));
    }

    public static Fingerprint SumOf(ReadOnlySpan<byte> block) => new Fingerprint().With(block);

    void Flush()
    {
        check = check.With(SumOf(block.AsSpan(0, taken)));
        to.Write(block.AsSpan(0, taken));
        taken = 0;
    }
}
