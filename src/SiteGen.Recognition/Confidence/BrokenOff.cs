using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Paragraphs whose end is missing. Only what the print itself shows counts: a comma at the end, a last line as full as
/// the others, or the only paragraph of its article without a full stop. Where several lack theirs the reader of the scan has lost
/// the stops and nothing else.</summary>
static class BrokenOff
{
    /// <param name="pieces">For each block what it was made of.</param>
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, IReadOnlyList<ImmutableArray<Piece>> pieces)
    {
        ImmutableArray<Block>.Builder? marked = null;
        // A jump note says where the rest is; a doubtful end says that the rest may stand on this very page.
        for (var i = blocks.Length - 1; i >= 0 && blocks[i].Role != Role.Jump; i--)
        {
            if (blocks[i].Role is Role.Body && blocks[i].Extent.Otherwise != UnsureJoins.Apart && (BreaksOff(blocks[i].Text, pieces[i]) || IsLoneOpenEnd(blocks, i)))
                (marked ??= blocks.ToBuilder())[i] = blocks[i] with { IsUnfinished = true };
        }

        return marked?.MoveToImmutable() ?? blocks;
    }

    static bool IsLoneOpenEnd(ImmutableArray<Block> blocks, int i) =>
        Stops(blocks[i].Text) && blocks[i].Text.Ink >= Sentence && (i + 1 == blocks.Length || blocks[i + 1].Role != Role.Body)
        && blocks.Count(b => b.Role == Role.Body && Stops(b.Text)) == 1 && blocks.Count(b => b.Role == Role.Body) > 1;

    // Less than this may be an item of a list.
    const int Sentence = 16;

    /// <summary>The last character is a letter: neither a full stop nor any other mark follows.</summary>
    static bool Stops(string text) => text.Length > 0 && (text[^1].IsCjk || text[^1].IsLatin) && ChineseBylines.AtEnd(text) is null;

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
