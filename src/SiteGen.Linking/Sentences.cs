using System.Buffers;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Where a sentence begins and ends.</summary>
static class Sentences
{
    /// <summary>A proof that is longer is cut around what it proves.</summary>
    const int Longest = 140;

    static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;\n");

    static readonly SearchValues<char> Pauses = SearchValues.Create("，,");

    /// <summary>From the block's first character in the page's text to its last.</summary>
    public static TextSpan Hull(Block block)
    {
        if (block.Source.IsDefaultOrEmpty)
            return default;
        var (start, end) = (int.MaxValue, 0);
        foreach (var span in block.Source)
            (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
        return new TextSpan(start, end);
    }

    /// <summary>The sentence of <paramref name="text"/> that holds a place.</summary>
    public static string Around(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny(Ends) + 1;
        var length = text.AsSpan(end).IndexOfAny(Ends);
        var to = length < 0 ? text.Length : end + length + 1;
        // A point ends a sentence only before a space.
        for (var i = end; i + 1 < to; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && i > end + 1)
                to = i + 1;
        }

        for (var i = start - 2; i > from; i--)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && i > 1 && !char.IsUpper(text[i - 1]))
            {
                from = i + 1;
                break;
            }
        }

        while (to < text.Length && text[to] is '”' or '’')
            to++;
        while (from < start && text[from] is '”' or '’' or '」')
            from++;
        if (to - from <= Longest)
            return text[from..to].Trim();
        // Whole clauses where they are short enough.
        var clause = text.AsSpan(from, start - from).LastIndexOfAny(Pauses) + 1;
        var cutFrom = Math.Max(from + clause, start - (Longest / 2));
        var cutTo = Math.Min(to, cutFrom + Longest);
        return (cutFrom > from ? "…" : "") + text[cutFrom..cutTo].Trim() + (cutTo < to ? "…" : "");
    }
}
