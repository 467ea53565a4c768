using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>All pairs of neighbouring ideographs of a page: a pair that the page knows may stand over a seam.</summary>
sealed class Pairs : IDisposable
{
    readonly Numbering<uint> known;

    public Pairs(string text)
    {
        // Every second pair of a usual page is one that it had before.
        known = new Numbering<uint>(text.Length / 2);
        var followsCjk = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isCjk = text[i].IsCjk;
            if (followsCjk && isCjk)
                known.Of(Key(text[i - 1], text[i]), out _);
            followsCjk = isCjk;
        }
    }

    public void Dispose() => known.Dispose();

    public bool Knows(char a, char b) => known.Knows(Key(a, b));

    static uint Key(char a, char b) => ((uint)a << 16) | b;
}
