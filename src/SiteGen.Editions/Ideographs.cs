namespace SiteGen.Editions;

/// <summary>What Chinese sets in another way than Latin script.</summary>
static class Ideographs
{
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
