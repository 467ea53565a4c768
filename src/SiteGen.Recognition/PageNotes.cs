using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What an editor should know of a page that no decision can mend.</summary>
static class PageNotes
{
    public static IEnumerable<Diagnostic> Of(SourceText source, Page page)
    {
        foreach (var article in page.Articles.Where(a => !a.Blocks.Any(b => b.Role == Role.Headline)))
            yield return RecognitionDiagnostics.NoHeadline(source, article.Blocks[0].Source[0]);
        foreach (var diagnostic in OfText(source, page))
            yield return diagnostic;
    }

    /// <summary>Of the text as it is printed, whoever has put it in order.</summary>
    public static IEnumerable<Diagnostic> OfText(SourceText source, Page page)
    {
        foreach (var block in page.Articles.SelectMany(a => a.Blocks))
        {
            if (block.IsUnfinished)
                yield return RecognitionDiagnostics.Unfinished(source, block.Source[^1]);
            foreach (var (span, reason) in Slips.Find(source, block))
                yield return RecognitionDiagnostics.Slip(source, span, reason);
        }
    }
}
