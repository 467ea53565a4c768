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
        Bits(0, length);
        Bits((uint)value, length + 1);
    }

    /// <summary>Rice: the number's last <paramref name="k"/> bits as they are, the rest as so many ones.</summary>
    public void Rice(int value, int k)
    {
        var ones = value >> k;
        for (; ones >= 16; ones -= 16)
            Bits(0xFFFF, 16);
        Bits((1u << (ones + 1)) - 2, ones + 1);
        Bits((uint)value & ((1u << k) - 1), k);
    }

    /// <summary>A text, by what it shares with the one before it and what it does not.</summary>
    public void Text(string text, string before)
    {
        var shared = text.AsSpan().CommonPrefixLength(before);
        Gamma(shared + 1);
        Gamma(text.Length - shared + 1);
        foreach (var unit in text.AsSpan(shared))
        {
            if (unit < 0x80)
                Bits(unit, 8);
            else
                Bits(0x10000u | unit, 17);
        }
    }

    /// <summary>So many bits of those, from the given one.</summary>
    public void Copy(ReadOnlySpan<byte> from, int start, int length)
    {
        for (var end = start + length; start < end;)
        {
            var count = Math.Min(32, end - start);
            ulong five = 0;
            for (var at = start >> 3; at < (start >> 3) + 5; at++)
                five = (five << 8) | (at < from.Length ? from[at] : 0u);
            Bits((uint)((five >> (40 - (start & 7) - count)) & ((1ul << count) - 1)), count);
            start += count;
        }
    }

    /// <summary>What was written so far, filled up to a whole byte.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            if (bytes.Length < written + 4)
                Array.Resize(ref bytes, written + 4);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(written), (uint)(pending << (32 - pendingBits)));
            return bytes.AsMemory(0, (Length + 7) / 8);
        }
    }
}
