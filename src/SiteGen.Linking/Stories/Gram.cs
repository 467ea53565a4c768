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

    public static ulong Pair(char first, char second) => ((ulong)first << 16) | second;

    /// <summary>The gram of the last so many of four ideographs, which stand one after the other in a number.</summary>
    public static ulong Last(ulong four, int length) => four & (ulong.MaxValue >> (16 * (Longest - length)));

    public static ulong WithoutFirst(ulong gram) => Last(gram, Length(gram) - 1);

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

    public static bool IsWord(ulong gram) => (gram & Latin) == Latin;

    public static int Length(ulong gram) => IsWord(gram) || gram >> 48 != 0 ? 4 : gram >> 32 != 0 ? 3 : 2;

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
        if (IsWord(gram))
            return [];
        var length = Length(gram);
        for (var i = 0; i < length; i++)
            room[i] = (char)(gram >> (16 * (length - 1 - i)));
        return room[..length];
    }
}
