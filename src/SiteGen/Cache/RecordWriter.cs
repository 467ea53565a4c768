using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>Writes records as bytes, field after field without names: numbers as base-128 varints, texts as UTF-16 behind their length.
/// What it wrote, <see cref="RecordReader"/> reads in the same order. Its memory is lent: a build writes many records.</summary>
sealed class RecordWriter : IDisposable
{
    const int LongestNumber = 10;

    byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    public Span<byte> Written => bytes.AsSpan(0, Length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    /// <summary>Room for so many bytes, whose values are known later.</summary>
    public void Skip(int count)
    {
        Room(count)[..count].Clear();
        Length += count;
    }

    public void Number(ulong number)
    {
        var room = Room(LongestNumber);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            room[length++] = (byte)(number | 0x80);
        room[length++] = (byte)number;
        Length += length;
    }

    /// <summary>Negative ones are rare and may be long.</summary>
    public void Number(int number) => Number((uint)number);

    public void Number(Fingerprint print) => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Fingerprint>(in print)));

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Fraction(double fraction) => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<double>(in fraction)));

    public void Text(string? text)
    {
        Number(text is null ? 0 : text.Length + 1);
        Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>For the many that are plain ASCII.</summary>
    public void Utf8(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Length += Encoding.UTF8.GetBytes(text, Room(length));
    }

    public void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void List<T>(ImmutableArray<T> items, Action<RecordWriter, T> write)
    {
        Number(items.Length);
        foreach (var item in items)
            write(this, item);
    }

    public void Texts(ImmutableArray<string> texts) => List(texts, static (to, text) => to.Text(text));

    /// <summary>Of plain values, as they lie in memory.</summary>
    public void Block<T>(ImmutableArray<T> items)
        where T : unmanaged
    {
        Number(items.Length);
        Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    /// <summary>Fields with their length before them, so that what follows can be read at the same time.</summary>
    public void Part(Action<RecordWriter> write)
    {
        var at = Length;
        Skip(sizeof(int));
        write(this);
        MemoryMarshal.Write(bytes.AsSpan(at), Length - at - sizeof(int));
    }

    void Write(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length));
        Length += values.Length;
    }

    Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
            LentArray.Grow(ref bytes, Length, Length + count);
        return bytes.AsSpan(Length);
    }
}
