using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>Where the texts of some pages stand, with their places counted through all of them.</summary>
sealed class TextRanges
{
    // A text has some hundred places, so that few steps lead from the first text of a block to any other.
    const int BlockBits = 8;

    readonly int[] numbers;
    readonly int[] starts;
    readonly int[] blocks;
    readonly int[] pageStarts;

    /// <param name="firsts">For each page the number of its first text.</param>
    public TextRanges(ImmutableArray<PageTerms> pages, ImmutableArray<int> firsts)
    {
        numbers = new int[pages.Sum(page => page.Ends.Length)];
        starts = new int[numbers.Length + 1];
        pageStarts = new int[pages.Length + 1];
        var text = 0;
        for (var page = 0; page < pages.Length; page++)
        {
            var ends = pages[page].Ends;
            for (var i = 0; i < ends.Length; i++)
            {
                numbers[text] = firsts[page] + i;
                starts[++text] = pageStarts[page] + ends[i];
            }

            pageStarts[page + 1] = pageStarts[page] + pages[page].Row.Length;
        }

        blocks = new int[(starts[^1] >> BlockBits) + 1];
        for (var block = text = 0; block < blocks.Length; block++)
        {
            while (text < numbers.Length && starts[text + 1] <= block << BlockBits)
                text++;
            blocks[block] = text;
        }
    }

    /// <summary>The place at which a page begins.</summary>
    public int StartOf(int page) => pageStarts[page];

    /// <summary>The text that has this place: its number, its first place, and the one behind its last.</summary>
    public (int Number, int Start, int End) At(int place)
    {
        var text = blocks[place >> BlockBits];
        while (starts[text + 1] <= place)
            text++;
        return (numbers[text], starts[text], starts[text + 1]);
    }
}
