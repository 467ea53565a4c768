using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Linking;

/// <summary>Writes small numbers and texts in few bytes: numbers as base-128 varints, a text of Latin letters with one byte a character.</summary>
sealed class Packer
{
    byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Number(ulong number)
    {
        var room = Room(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            room[length++] = (byte)(number | 0x80);
        room[length++] = (byte)number;
        Length += length;
    }

    public void Number(int number) => Number((ulong)(uint)number);

    public void Fraction(double number) => Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<double>(in number)));

    public void Mark(ulong mark) => Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in mark)));

    public void Text(string text)
    {
        var isWide = text.AsSpan().ContainsAnyExceptInRange('\0', '\xFF');
        Number((ulong)(((long)text.Length << 1) | (isWide ? 1L : 0)));
        if (isWide)
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
        else
            Length += Encoding.Latin1.GetBytes(text, Room(text.Length));
    }

    public void Bytes(ReadOnlySpan<byte> source)
    {
        source.CopyTo(Room(source.Length));
        Length += source.Length;
    }

    Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
