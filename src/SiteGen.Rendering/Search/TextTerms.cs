using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The texts of a page as the index counts them: one term a place. The headline of an article has the first places, the rest comes
/// behind them, and gaps stand between two blocks, so that nothing is found across them. What is no article has no headline.</summary>
sealed class TextTerms(TermTable table)
{
    public const int Gap = 0;

    /// <summary>What is found before this place stands in the headline.</summary>
    public const int HeadlinePlaces = 64;

    const int UsualPage = 1 << 13;

    readonly List<int> terms = new(UsualPage);
    readonly ImmutableArray<int>.Builder ends = ImmutableArray.CreateBuilder<int>();

    char[] folded = [];

    // Of a long query some pairs are looked up, and what they leave out must not fit between two blocks by chance.
    static ReadOnlySpan<int> Gaps => [Gap, Gap, Gap, Gap, Gap, Gap, Gap, Gap];

    int Start => ends.Count > 0 ? ends[^1] : 0;

    /// <summary>Whether search knows an article at all.</summary>
    public static bool Has(ArticleEntry article) => article.Length > 0;

    public void Add(Article article)
    {
        var later = new List<string>();
        foreach (var block in article.Blocks)
        {
            var before = terms.Count;
            if (block.Role == Role.Headline)
                Add(block.Text);
            else
                later.Add(block.Text);
            if (terms.Count - Start - Gaps.Length < HeadlinePlaces)
                continue;
            // A headline longer than that is told from no paragraph.
            terms.RemoveRange(before, terms.Count - before);
            later.Add(block.Text);
        }

        Add(later);
    }

    /// <summary>A text without a headline, or what follows one.</summary>
    public void Add(IEnumerable<string> blocks)
    {
        while (terms.Count - Start < HeadlinePlaces)
            terms.Add(Gap);
        foreach (var text in blocks)
            Add(text);
        ends.Add(terms.Count);
    }

    /// <summary>All that were added; it is then ready for another page.</summary>
    public PageTerms TakePage()
    {
        var page = new PageTerms(new TermRow(CollectionsMarshal.AsSpan(terms)), ends.ToImmutable());
        terms.Clear();
        ends.Clear();
        return page;
    }

    void Add(string text)
    {
        table.Read(Folding.Fold(VisibleText.Of(text), ref folded), terms);
        terms.AddRange(Gaps);
    }
}
