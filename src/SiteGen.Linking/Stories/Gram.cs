using System.Text;

namespace SiteGen.Linking;

/// <summary>A term as a number: two to four ideographs, or the first letters of a Latin word. The number can be read back, so that
/// a link can say which terms it rests on.</summary>
static class Gram
{
    public const int Longest = 4;
    const ulong Latin = 0xF000_0000_0000_0000;
    const int Letters = 12;
    const int BitsPerLetter = 5;

    public static ulong Ideographs(ReadOnlySpan<char> text)
    {
        ulong gram = 0;
        foreach (var c in text)
            gram = (gram << 16) | c;
        return gram;
    }

    /// <summary>Upper and lower case are the same; other letters than a to z make no term.</summary>
    public static ulong Word(ReadOnlySpan<char> word)
    {
        ulong gram = 0;
        for (var i = 0; i < Letters; i++)
        {
            var letter = i < word.Length ? (char.ToLowerInvariant(word[i]) - 'a' + 1) : 0;
            if (letter is < 0 or > 26)
                return 0;
            gram = (gram << BitsPerLetter) | (uint)letter;
        }

        return Latin | gram;
    }

    /// <summary>The part stands somewhere in the longer one.</summary>
    public static bool Holds(ulong longer, ulong part)
    {
        if ((longer & Latin) == Latin || (part & Latin) == Latin)
            return Text(longer).Contains(Text(part), StringComparison.Ordinal);
        var mask = part >> 48 != 0 ? ulong.MaxValue : part >> 32 != 0 ? 0xFFFF_FFFF_FFFFUL : 0xFFFF_FFFFUL;
        for (; longer >= part; longer >>= 16)
        {
            if ((longer & mask) == part)
                return true;
        }

        return false;
    }

    public static int Length(ulong gram) => (gram & Latin) == Latin || gram >> 48 != 0 ? 4 : gram >> 32 != 0 ? 3 : 2;

    public static string Text(ulong gram)
    {
        if (Ideographs(gram, stackalloc char[Longest]) is { IsEmpty: false } ideographs)
            return ideographs.ToString();
        var text = new StringBuilder();
        for (var i = Letters - 1; i >= 0 && ((gram >> (i * BitsPerLetter)) & 31) is > 0 and var letter; i--)
            text.Append((char)('a' + (int)letter - 1));
        return text.ToString();
    }

    /// <summary>The ideographs of a gram, written into <paramref name="room"/>; none of a word.</summary>
    public static ReadOnlySpan<char> Ideographs(ulong gram, Span<char> room)
    {
        if ((gram & Latin) == Latin)
            return [];
        var length = Length(gram);
        for (var i = 0; i < length; i++)
            room[i] = (char)(gram >> (16 * (length - 1 - i)));
        return room[..length];
    }
}
