namespace SiteGen.Linking;

/// <summary>Numbers as papers print them: 1,095.5.</summary>
static class Figures
{
    /// <summary>How many characters at the text's beginning are a number, its commas and its point included.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsDigit(text[length]) || text[length] is ',' or '.'))
            length++;
        return length;
    }

    /// <summary>Of a number's digits, how many there are without the zeros at both ends: 1,095.0 has four, 100 one.</summary>
    public static int Significant(ReadOnlySpan<char> number)
    {
        var (count, zeros) = (0, 0);
        foreach (var c in number)
        {
            if (c is ',' or '.')
                continue;
            if (c == '0')
            {
                zeros += count > 0 ? 1 : 0;
                continue;
            }

            count += zeros + 1;
            zeros = 0;
        }

        return count;
    }
}
