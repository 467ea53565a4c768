using System.Runtime.InteropServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An article as the index counts it: one term a place. The headline has the first places, the rest comes behind them, and
/// gaps stand between two blocks, so that nothing is found across them. What is no article has no headline.</summary>
static class TextTerms
{
    public const int Gap = 0;

    // Of a long query some pairs are looked up, and what they leave out must not fit between two blocks by chance.
    const int Gaps = 8;

    /// <summary>What is found before this place stands in the headline.</summary>
    public const int HeadlinePlaces = 64;

    /// <summary>Whether search knows an article at all.</summary>
    public static bool Has(ArticleEntry article) => article.Length > 0;

    public static TermRow Of(Article article, TermTable table)
    {
        var terms = new List<int>(HeadlinePlaces + article.Blocks.Sum(block => block.Text.Length + Gaps));
        var later = new List<Block>();
        foreach (var block in article.Blocks)
        {
            var before = terms.Count;
            if (block.Role == Role.Headline)
                Add(block);
            else
                later.Add(block);
            if (terms.Count - Gaps < HeadlinePlaces)
                continue;
            // A headline longer than that is told from no paragraph.
            terms.RemoveRange(before, terms.Count - before);
            later.Add(block);
        }

        return WithTexts(terms, later.Select(block => block.Text), table);

        void Add(Block block) => TextTerms.Add(terms, block.Text, table);
    }

    public static TermRow Of(IEnumerable<string> texts, TermTable table) => WithTexts([], texts, table);

    static TermRow WithTexts(List<int> terms, IEnumerable<string> texts, TermTable table)
    {
        while (terms.Count < HeadlinePlaces)
            terms.Add(Gap);
        foreach (var text in texts)
            Add(terms, text, table);
        return new TermRow(CollectionsMarshal.AsSpan(terms));
    }

    static void Add(List<int> terms, string text, TermTable table)
    {
        table.Read(Folding.Fold(VisibleText.Of(text)), terms);
        terms.AddRange(Enumerable.Repeat(Gap, Gaps));
    }
}
