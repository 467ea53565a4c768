using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The numbers of all articles: page by page from the oldest.</summary>
sealed class PageNumbers
{
    readonly int[] starts;
    readonly int[] pageOf;

    public PageNumbers(ImmutableArray<SearchedPage> pages)
    {
        Pages = pages;
        starts = new int[pages.Length + 1];
        for (var i = 0; i < pages.Length; i++)
            starts[i + 1] = starts[i] + pages[i].Texts;
        pageOf = new int[starts[^1]];
        for (var i = 0; i < pages.Length; i++)
            pageOf.AsSpan(starts[i], pages[i].Texts).Fill(i);
    }

    public ImmutableArray<SearchedPage> Pages { get; }

    /// <summary>How many articles there are.</summary>
    public int Count => pageOf.Length;

    public int Start(int page) => starts[page];

    /// <summary>The number behind the last article of the page on which this one stands.</summary>
    public int EndOfPage(int number) => starts[pageOf[number] + 1];

    public bool MayEndPiece(int number) => Pages[pageOf[number]].MayEndPiece;
}
