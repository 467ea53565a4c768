using System.Buffers.Binary;
using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>Numbers as bits, the highest first.</summary>
/// <param name="capacity">In bits; it grows.</param>
sealed class BitWriter(int capacity)
{
    byte[] bytes = new byte[(capacity / 8) + 16];
    ulong pending;
    int pendingBits;
    int written;

    /// <summary>In bits.</summary>
    public int Length => (written * 8) + pendingBits;

    /// <param name="count">At most 32.</param>
    public void Bits(uint value, int count)
    {
        pending = (pending << count) | value;
        pendingBits += count;
        if (pendingBits < 32)
            return;
        if (bytes.Length < written + 4)
            Array.Resize(ref bytes, bytes.Length * 2);
        pendingBits -= 32;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(written), (uint)(pending >> pendingBits));
        written += 4;
    }

    /// <summary>Elias gamma: for a number above zero, the smaller the shorter.</summary>
    public void Gamma(int value)
    {
        var length = BitOperations.Log2((uint)value);
        if (length < 16)
        {
            Bits((uint)value, (2 * length) + 1);
            return;
        }

        Bits(0, length);
        Bits((uint)value, length + 1);
    }

    /// <summary>Rice: the number's last <paramref name="k"/> bits as they are, the rest as so many ones.</summary>
    public void Rice(int value, int k)
    {
        var ones = value >> k;
        for (; ones >= 16; ones -= 16)
            Bits(0xFFFF, 16);
        var rest = (uint)value & ((1u << k) - 1);
        if (k < 16)
        {
            Bits((((1u << (ones + 1)) - 2) << k) | rest, ones + 1 + k);
            return;
        }

        Bits((1u << (ones + 1)) - 2, ones + 1);
        Bits(rest, k);
    }

    /// <summary>A text, by what it shares with the one before it and what it does not.</summary>
    public void Text(ReadOnlySpan<char> text, ReadOnlySpan<char> before)
    {
        var shared = text.CommonPrefixLength(before);
        Gamma(shared + 1);
        Gamma(text.Length - shared + 1);
        foreach (var unit in text[shared..])
        {
            if (unit < 0x80)
                Bits(unit, 8);
            else
                Bits(0x10000u | unit, 17);
        }
    }

    /// <summary>Some bits of those.</summary>
    /// <param name="from">With eight bytes at least behind them.</param>
    public void Copy(ReadOnlySpan<byte> from, int start, int count)
    {
        for (; count >= 32; count -= 32, start += 32)
            Bits((uint)(BinaryPrimitives.ReadUInt64BigEndian(from[(start >> 3)..]) << (start & 7) >> 32), 32);
        if (count > 0)
            Bits((uint)(BinaryPrimitives.ReadUInt64BigEndian(from[(start >> 3)..]) << (start & 7) >> (64 - count)), count);
    }

    /// <summary>The best parameter for numbers of this mean: it is near the logarithm of their median.</summary>
    public static int RiceBits(int mean) => mean < 3 ? 0 : BitOperations.Log2((uint)(mean * 0.7));

    public void Clear() => (pending, pendingBits, written) = (0, 0, 0);

    /// <summary>What was written so far, filled up to a whole byte.</summary>
    public ReadOnlyMemory<byte> Written => Padded[..((Length + 7) / 8)];

    /// <summary>The same with eight bytes more behind it.</summary>
    public ReadOnlyMemory<byte> Padded
    {
        get
        {
            if (bytes.Length < written + 12)
                Array.Resize(ref bytes, written + 12);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(written), (uint)(pending << (32 - pendingBits)));
            return bytes.AsMemory(0, ((Length + 7) / 8) + 8);
        }
    }
}
