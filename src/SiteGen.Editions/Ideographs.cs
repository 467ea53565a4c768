namespace SiteGen.Editions;

/// <summary>What Chinese sets in another way than Latin script.</summary>
public static class Ideographs
{
    /// <summary>A Chinese character; no mark, and no kana.</summary>
    public static bool IsHan(char c) => c is '々' or '〇' or (>= '\u3400' and <= '\u9FFF');

    /// <summary>All that stands in the blocks of East Asian scripts, its marks included.</summary>
    public static bool IsIdeograph(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Six dots in Chinese, three elsewhere.</summary>
    public static string EllipsisFor(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsIdeograph(c))
                return "……";
        }

        return "…";
    }
}
