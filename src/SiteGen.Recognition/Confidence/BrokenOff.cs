using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Paragraphs whose end is missing. Only what the print itself shows counts: a comma at the end, or a last line as full as
/// the others. A sentence on one line that merely lacks its full stop may have lost nothing else.</summary>
static class BrokenOff
{
    /// <param name="pieces">For each block what it was made of.</param>
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, ImmutableArray<ImmutableArray<Piece>> pieces)
    {
        var marked = blocks.ToBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Role is Role.Body && BreaksOff(blocks[i].Text, pieces[i]) && !GoesOn(blocks, i))
                marked[i] = blocks[i] with { IsUnfinished = true };
        }

        return marked.ToImmutable();
    }

    // A jump note says where the rest is; a doubtful end says that the rest may stand on this very page.
    static bool GoesOn(ImmutableArray<Block> blocks, int i) =>
        blocks[i].Extent.Otherwise == UnsureJoins.Apart || blocks.Skip(i + 1).Any(b => b.Role == Role.Jump);

    static bool BreaksOff(string text, ImmutableArray<Piece> pieces)
    {
        if (text.Length == 0 || text.EndsSentence || ChineseBylines.AtEnd(text) is not null)
            return false;
        if (text[^1].IsOpenEnd)
            return true;
        var lines = pieces[^1].Lines;
        var full = lines.Max(l => l.Width);
        return lines.Length > 2 && (text[^1].IsCjk || text[^1].IsLatin) && lines[^1].Width * 20 >= full * 19 && lines[0].Width * 4 > full * 3;
    }
}
