using System.Buffers.Binary;
using System.Numerics;

namespace SiteGen.Rendering;

/// <summary>Reads what <see cref="BitWriter"/> writes.</summary>
/// <param name="bytes">With at least eight bytes behind those that are read.</param>
ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    // A longer number is read bit by bit.
    const int SureBits = 57;

    readonly ReadOnlySpan<byte> bytes = bytes;
    int place;

    /// <summary>How many bits were read.</summary>
    public int Place
    {
        readonly get => place;
        set => place = value;
    }

    // The next bits, the first of them the highest; 57 of them at least are true.
    readonly ulong Ahead => BinaryPrimitives.ReadUInt64BigEndian(bytes[(place >> 3)..]) << (place & 7);

    public void Skip(int count) => place += count;

    /// <param name="count">From 1 to 32.</param>
    public int Bits(int count)
    {
        var value = (int)(Ahead >> (64 - count));
        place += count;
        return value;
    }

    public int Gamma()
    {
        var ahead = Ahead;
        var length = (2 * BitOperations.LeadingZeroCount(ahead)) + 1;
        place += length;
        return (int)(ahead >> (64 - length));
    }

    public int Rice(int k)
    {
        var ahead = Ahead;
        var ones = BitOperations.LeadingZeroCount(~ahead);
        if (ones + 1 + k > SureBits)
            return (LongOnes() << k) | (k > 0 ? Bits(k) : 0);
        place += ones + 1 + k;
        return (ones << k) | (int)((ahead << ones << 1) >> 1 >> (63 - k));
    }

    public void SkipRice(int k)
    {
        var ones = BitOperations.LeadingZeroCount(~Ahead);
        place += ones >= SureBits ? LongOnes() + k : ones + 1 + k;
    }

    int LongOnes()
    {
        var ones = 0;
        while (Bits(1) == 1)
            ones++;
        return ones;
    }
}
