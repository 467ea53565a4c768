using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>What the program keeps of an index, to make the next one from it. It is no part of the site.</summary>
public sealed class SearchState
{
    const ulong Version = 0x53475345_00000002;
    const int HeadLength = 16;

    internal SearchState(ImmutableArray<SearchedPage> pages, IndexShape shape, ImmutableArray<string> borders, ImmutableArray<ListPart> parts) =>
        (Pages, Shape, Borders, Parts) = (pages, shape, borders, parts);

    internal static SearchState Empty { get; } = new([], default, [], []);

    internal ImmutableArray<SearchedPage> Pages { get; }

    public int Size => Pages.Length;

    internal IndexShape Shape { get; }

    /// <summary>The terms with which parts begin, the first excepted: there are as many parts of single terms as of pairs.</summary>
    internal ImmutableArray<string> Borders { get; }

    /// <summary>First those of single terms, then those of pairs.</summary>
    internal ImmutableArray<ListPart> Parts { get; }

    /// <summary>Its bytes, which <see cref="Read"/> reads.</summary>
    public void Write(Stream stream)
    {
        var sums = new uint[Parts.Length];
        Parallel.For(0, Parts.Length, part => sums[part] = Sum(Parts[part].Bytes.Span));
        var head = Head(sums);
        Span<byte> start = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt64LittleEndian(start, Version);
        BinaryPrimitives.WriteInt32LittleEndian(start[8..], head.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(start[12..], Sum(head));
        stream.Write(start);
        stream.Write(head);
        foreach (var part in Parts)
            stream.Write(part.Bytes.Span);
    }

    /// <returns>Null when the bytes are broken or of another version.</returns>
    public static SearchState? Read(ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span;
        if (start.Length < HeadLength || BinaryPrimitives.ReadUInt64LittleEndian(start) != Version)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (length < 0 || length > start.Length - HeadLength || Sum(start.Slice(HeadLength, length)) != BinaryPrimitives.ReadUInt32LittleEndian(start[12..]))
            return null;
        // What has the right sum was written by this version.
        using var head = new BinaryReader(new MemoryStream(start.Slice(HeadLength, length).ToArray()), Encoding.Unicode);
        var shape = new IndexShape(head.ReadInt32(), head.ReadInt32());
        var pages = Row(() => new SearchedPage(head.ReadString(), head.ReadString(), head.ReadUInt32(), head.ReadInt32(), head.ReadInt32()));
        var borders = Row(head.ReadString);
        var lengths = Row(() => (Length: head.ReadInt32(), Sum: head.ReadUInt32()));
        if (lengths.Sum(part => (long)part.Length) != bytes.Length - HeadLength - length)
            return null;
        var parts = new ListPart[lengths.Length];
        for (int i = 0, at = HeadLength + length; i < parts.Length; at += lengths[i].Length, i++)
            parts[i] = new ListPart(bytes.Slice(at, lengths[i].Length), default);
        var broken = 0;
        Parallel.For(0, parts.Length, part => Interlocked.Add(ref broken, Sum(parts[part].Bytes.Span) == lengths[part].Sum ? 0 : 1));
        return broken > 0 ? null : new SearchState(pages, shape, borders, [.. parts]);

        ImmutableArray<T> Row<T>(Func<T> read)
        {
            var row = new T[head.ReadInt32()];
            for (var i = 0; i < row.Length; i++)
                row[i] = read();
            return [.. row];
        }
    }

    byte[] Head(uint[] sums)
    {
        using var bytes = new MemoryStream();
        using var head = new BinaryWriter(bytes, Encoding.Unicode);
        head.Write(Shape.NumberBits);
        head.Write(Shape.PlaceBits);
        head.Write(Pages.Length);
        foreach (var page in Pages)
        {
            head.Write(page.Source);
            head.Write(page.Key);
            head.Write(page.Mark);
            head.Write(page.Texts);
            head.Write(page.Places);
        }

        head.Write(Borders.Length);
        foreach (var border in Borders)
            head.Write(border);
        head.Write(Parts.Length);
        for (var i = 0; i < Parts.Length; i++)
        {
            head.Write(Parts[i].Bytes.Length);
            head.Write(sums[i]);
        }

        head.Flush();
        return bytes.ToArray();
    }

    static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = ~0u;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            sum = BitOperations.Crc32C(sum, b);
        return sum;
    }
}
