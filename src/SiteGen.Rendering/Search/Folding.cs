using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Text as search compares it: NFKC, lower case, one kind of quotes and dashes, and white space only where it parts two
/// words or two numbers. The script of the search page folds queries by the same rules.</summary>
static class Folding
{
    const char Gone = '\0';
    const char Many = '\ufffe';
    const char Joins = '\uffff';

    // For characters that become several.
    const int Room = 64;

    static readonly Dictionary<char, string> Expansions = [];
    static readonly char[] Table = MakeTable();

    /// <param name="row">For what is folded; a longer one takes its place where it has to.</param>
    public static ReadOnlySpan<char> Fold(string text, ref char[] row)
    {
        if (row.Length < text.Length + Room)
            row = new char[(2 * text.Length) + Room];
        var folded = new Folded(row);
        if (!TryFold(text, ref folded))
        {
            var normal = Nfkc.Normalize(text);
            folded = new Folded(new char[normal.Length]);
            foreach (var c in normal)
                folded.Add(Plain(c));
        }

        return folded.Text;
    }

    /// <summary>Part of a word of an alphabet; such words are searched as a whole, all else character by character.</summary>
    public static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u1FFF' and not '\u00D7' and not '\u00F7');

    // A text with marks that join what stands before them has to be normalised as a whole, and one that grows a great deal may be.
    static bool TryFold(string text, ref Folded folded)
    {
        var grown = 0;
        foreach (var c in text)
        {
            switch (Table[c])
            {
                case Joins:
                    return false;
                case Many:
                    var parts = Expansions[c];
                    grown += parts.Length - 1;
                    if (grown > Room)
                        return false;
                    foreach (var part in parts)
                        folded.Add(part);
                    break;
                case var plain:
                    folded.Add(plain);
                    break;
            }
        }

        return true;
    }

    static char Plain(char c) => c switch
    {
        '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' => Gone,
        >= '\u2018' and <= '\u201B' => '\'',
        >= '\u201C' and <= '\u201F' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
    };

    static char[] MakeTable()
    {
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = Entry((char)i);
        return table;
    }

    static char Entry(char c)
    {
        if (c is < '\u00A0' or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uE000' and <= '\uF8FF') or (>= '\u2010' and <= '\u2015' and not '\u2011'))
            return Plain(c);
        if (IsJoining(c))
            return Joins;
        if (Plain(c) == Gone)
            return Gone;
        var normal = Nfkc.Normalize(c.ToString());
        if (normal.Any(IsJoining))
            return Joins;
        if (normal.Length == 1)
            return Plain(normal[0]);
        Expansions[c] = string.Concat(normal.Select(Plain));
        return Many;
    }

    static bool IsJoining(char c) => char.IsSurrogate(c) || c is (>= '\u1100' and <= '\u11FF') or Many or Joins
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    ref struct Folded(Span<char> row)
    {
        readonly Span<char> row = row;
        int length;

        public void Add(char c)
        {
            if (c == Gone)
                return;
            if (length > 0 && row[length - 1] == ' ')
            {
                if (c == ' ')
                    return;
                var before = length > 1 ? row[length - 2] : ' ';
                if (!((IsWord(before) && IsWord(c)) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(c))))
                    length--;
            }

            row[length++] = c;
        }

        public readonly ReadOnlySpan<char> Text => row[..length].TrimEnd(' ');
    }
}
