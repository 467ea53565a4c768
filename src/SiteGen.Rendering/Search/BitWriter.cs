using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>Numbers as bits, the highest first.</summary>
/// <param name="capacity">In bits; it grows.</param>
sealed class BitWriter(int capacity)
{
    byte[] bytes = new byte[(capacity / 8) + 8];

    /// <summary>In bits.</summary>
    public int Length { get; private set; }

    public void Bits(uint value, int count)
    {
        if (bytes.Length * 8 < Length + count + 8)
            Array.Resize(ref bytes, bytes.Length * 2);
        while (count > 0)
        {
            var free = 8 - (Length & 7);
            var taken = Math.Min(free, count);
            var part = (value >> (count - taken)) & ((1u << taken) - 1);
            bytes[Length >> 3] |= (byte)(part << (free - taken));
            Length += taken;
            count -= taken;
        }
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

    public void Copy(BitWriter from, int start, int length)
    {
        for (var i = start; i < start + length;)
        {
            var count = Math.Min(8 - (i & 7), start + length - i);
            Bits((uint)(from.bytes[i >> 3] >> (8 - (i & 7) - count)) & ((1u << count) - 1), count);
            i += count;
        }
    }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, (Length + 7) / 8);
}
