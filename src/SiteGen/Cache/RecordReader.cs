using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>Reads what <see cref="RecordWriter"/> wrote; the caller has checked that the bytes are those.</summary>
sealed class RecordReader(ReadOnlyMemory<byte> bytes)
{
    int at;

    public ulong BigNumber()
    {
        var span = bytes.Span;
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = span[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }

    public int Number() => (int)(uint)BigNumber();

    public Fingerprint Print() => MemoryMarshal.Read<Fingerprint>(Take(sizeof(ulong)));

    public bool Flag() => BigNumber() != 0;

    public double Fraction() => MemoryMarshal.Read<double>(Take(sizeof(double)));

    public string? TextOrNull() => Number() is var length and > 0 ? new string(MemoryMarshal.Cast<byte, char>(Take((length - 1) * sizeof(char)))) : null;

    public string Text() => TextOrNull() ?? "";

    public string Utf8() => Encoding.UTF8.GetString(Take(Number()));

    public DateOnly? Day() => Number() is var number and > 0 ? DateOnly.FromDayNumber(number - 1) : null;

    public TextSpan Span() => TextSpan.At(Number(), Number());

    public ImmutableArray<T> List<T>(Func<RecordReader, T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> Texts() => List(static from => from.Text());

    public ImmutableArray<T> Block<T>()
        where T : unmanaged
    {
        var items = new T[Number()];
        Take(items.Length * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(items.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>What follows the fields that <see cref="RecordWriter.Part"/> wrote; those are read next from here.</summary>
    public RecordReader BehindPart()
    {
        var length = MemoryMarshal.Read<int>(Take(sizeof(int)));
        return new RecordReader(bytes[(at + length)..]);
    }

    ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.Span.Slice(at, count);
        at += count;
        return taken;
    }
}
