namespace SiteGen.Recognition;

/// <summary>All pairs of neighbouring ideographs of a page: a pair that the page knows may stand over a seam.</summary>
sealed class Pairs
{
    readonly HashSet<int> known = [];

    public Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1].IsCjk && text[i].IsCjk)
                known.Add((text[i - 1] << 16) | text[i]);
        }
    }

    public bool Knows(char a, char b) => known.Contains((a << 16) | b);
}
