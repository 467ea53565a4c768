using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Reads what <see cref="LedgerWriter"/> wrote, when <see cref="IsWhole"/>.</summary>
sealed class LedgerReader(ReadOnlyMemory<byte> bytes)
{
    int at;

    /// <summary>The check sum is that of the bytes.</summary>
    public static bool IsWhole(ReadOnlyMemory<byte> bytes)
    {
        var length = bytes.Length - sizeof(ulong);
        if (length < 0)
            return false;
        var sums = new Fingerprint[(length / LedgerWriter.BlockSize) + 1];
        Parallel.For(0, sums.Length, i => sums[i] = LedgerWriter.SumOf(bytes.Span[(i * LedgerWriter.BlockSize)..Math.Min(length, (i + 1) * LedgerWriter.BlockSize)]));
        var check = new Fingerprint();
        foreach (var sum in sums)
            check = check.With(sum);
        return check.Value == MemoryMarshal.Read<ulong>(bytes.Span[length..]);
    }

    public int Number() => MemoryMarshal.Read<int>(Bytes(sizeof(int)));

    public T[] Array<T>()
        where T : unmanaged => Values<T>(Number());

    /// <summary>With some room behind them.</summary>
    /// <param name="count">How many there are.</param>
    public T[] Growing<T>(out int count)
        where T : unmanaged
    {
        count = Number();
        var values = GC.AllocateUninitializedArray<T>(count + (count / 16));
        Fill(values.AsSpan(0, count));
        return values;
    }

    public T[] Values<T>(long count)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>((int)count);
        Fill<T>(values);
        return values;
    }

    public void Fill<T>(Span<T> values)
        where T : unmanaged => Bytes((long)values.Length * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values));

    /// <summary>As they are, without a copy.</summary>
    public ReadOnlySpan<byte> Bytes(long count)
    {
        var taken = bytes.Span.Slice(at, (int)count);
        at += (int)count;
        return taken;
    }
}
