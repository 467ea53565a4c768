using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SiteGen.Text;

/// <summary>A row of values as one number: the same row has the same number on every machine and in every run, and two rows share one
/// by chance only. XXH3 with 64 bits (github.com/Cyan4973/xxHash), chained by its seed; no protection against somebody who wants two to be alike.</summary>
public readonly record struct Fingerprint(ulong Value)
{
    const ulong Nothing = 0x9E37_79B9_7F4A_7C15;

    /// <summary>128 bits for a text, for tables in which two texts must not meet by chance among millions.</summary>
    public static UInt128 OfName(long kind, ReadOnlySpan<char> text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text), kind);

    public Fingerprint With(ReadOnlySpan<byte> bytes) => new(XxHash3.HashToUInt64(bytes, (long)Value));

    public Fingerprint With(ulong number) => With(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in number)));

    public Fingerprint With(Fingerprint other) => With(other.Value);

    public Fingerprint With(long number) => With((ulong)number);

    public Fingerprint With(bool flag) => With(flag ? 1UL : 0);

    public Fingerprint With(double number) => With(BitConverter.DoubleToUInt64Bits(number));

    public Fingerprint With(DateOnly? day) => With(day is { } known ? (ulong)known.DayNumber : Nothing);

    public Fingerprint With(string? text) => text is null ? With(Nothing) : With(MemoryMarshal.AsBytes(text.AsSpan()));

    public Fingerprint With(ImmutableArray<string> texts) => With(texts, static (print, text) => print.With(text));

    public Fingerprint With<T>(ImmutableArray<T> items, Func<Fingerprint, T, Fingerprint> add)
    {
        var print = With((ulong)items.Length);
        foreach (var item in items)
            print = add(print, item);
        return print;
    }
}
