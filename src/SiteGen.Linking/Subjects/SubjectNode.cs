using System.Numerics;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A subject as the ledger keeps it.</summary>
/// <param name="Sources">The numbers of its terms, columns, …, in the order of their articles.</param>
/// <param name="Count">Of its articles.</param>
/// <param name="Mark">The fingerprint of what it says.</param>
sealed record SubjectNode(SubjectKind Kind, string Name, string Address, int[] Sources, int Count, ulong Mark)
{
    /// <summary>How often the number of its articles can be halved.</summary>
    public int Size => BitOperations.Log2((uint)Count);

    public static SubjectNode Read(ReadOnlySpan<byte> bytes)
    {
        var from = new Unpacker(bytes);
        var (mark, kind, name, address, count) = (from.Mark(), (SubjectKind)from.Number(), from.Text(), from.Text(), from.Number());
        var sources = new int[from.Number()];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = from.Number();
        return new SubjectNode(kind, name, address, sources, count, mark);
    }

    public byte[] Write(Packer to)
    {
        to.Clear();
        to.Mark(Mark);
        to.Number((int)Kind);
        to.Text(Name);
        to.Text(Address);
        to.Number(Count);
        to.Number(Sources.Length);
        foreach (var source in Sources)
            to.Number(source);
        return to.Written.ToArray();
    }
}
