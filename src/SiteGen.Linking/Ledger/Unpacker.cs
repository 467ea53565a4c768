using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Linking;

/// <summary>Reads what <see cref="Packer"/> wrote.</summary>
ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    int at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public ulong BigNumber()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }

    public int Number() => (int)(uint)BigNumber();

    public double Fraction() => MemoryMarshal.Read<double>(Bytes(sizeof(double)));

    public ulong Mark() => MemoryMarshal.Read<ulong>(Bytes(sizeof(ulong)));

    public string Text()
    {
        var length = (long)BigNumber();
        var count = (int)(length >> 1);
        return (length & 1) == 0 ? Encoding.Latin1.GetString(Bytes(count)) : new string(MemoryMarshal.Cast<byte, char>(Bytes(count * sizeof(char))));
    }

    /// <summary>The text that comes next, to be looked at and not kept.</summary>
    /// <param name="room">For one of Latin letters, where it is not too long.</param>
    public readonly ReadOnlySpan<char> Characters(Span<char> room)
    {
        var from = this;
        var length = (long)from.BigNumber();
        var count = (int)(length >> 1);
        if ((length & 1) != 0)
            return MemoryMarshal.Cast<byte, char>(from.Bytes(count * sizeof(char)));
        var characters = count <= room.Length ? room[..count] : new char[count];
        Encoding.Latin1.GetChars(from.Bytes(count), characters);
        return characters;
    }

    public void SkipText()
    {
        var length = (long)BigNumber();
        at += (int)((length >> 1) << (int)(length & 1));
    }

    public void Skip(int numbers)
    {
        while (numbers > 0)
        {
            if (bytes[at++] < 0x80)
                numbers--;
        }
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }
}
