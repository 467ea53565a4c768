using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>A page's findings as bytes.</summary>
static class BuiltPageFormat
{
    public static void Write(BinaryWriter writer, BuiltPage page)
    {
        Write(writer, page.Findings, finding =>
        {
            writer.Write(finding.Code);
            writer.Write((byte)finding.Severity);
            writer.Write(finding.Message);
            writer.Write(finding.Hint ?? "");
            Write(writer, finding.Span);
        });
        Write(writer, page.Links, link =>
        {
            writer.Write(link.Path);
            writer.Write(link.Fragment);
            writer.Write(link.Loads);
            Write(writer, link.At);
        });
        Write(writer, page.Outside, writer.Write);
        Write(writer, page.Ids, writer.Write);
        writer.Write(page.IsHidden);
        writer.Write(page.IsRedirect);
        writer.Write(page.Length);
    }

    public static BuiltPage Read(BinaryReader reader) => new()
    {
        Findings = ReadList(reader, static r => new Diagnostic(r.ReadString(), (Severity)r.ReadByte(), r.ReadString())
        {
            Hint = r.ReadString() is { Length: > 0 } hint ? hint : null,
            Span = ReadSpan(r),
        }),
        Links = ReadList(reader, static r => new InnerLink(string.Intern(r.ReadString()), r.ReadString(), r.ReadBoolean(), ReadSpan(r))),
        Outside = ReadList(reader, static r => r.ReadString()),
        Ids = ReadList(reader, static r => r.ReadString()),
        IsHidden = reader.ReadBoolean(),
        IsRedirect = reader.ReadBoolean(),
        Length = reader.ReadInt32(),
    };

    static void Write<T>(BinaryWriter writer, ImmutableArray<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(item);
    }

    static ImmutableArray<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    static TextSpan ReadSpan(BinaryReader reader) => TextSpan.At(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
}
