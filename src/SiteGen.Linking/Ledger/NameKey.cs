using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>A text and its kind in 128 bits, by which tables know it.</summary>
readonly record struct NameKey(UInt128 Name) : ITableKey
{
    public ulong Mixed => (ulong)(Name >> 64);

    public static NameKey Of(int kind, ReadOnlySpan<char> text) => new(Fingerprint.OfName(kind, text));
}
