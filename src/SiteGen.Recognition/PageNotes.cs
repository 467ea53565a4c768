using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What an editor should know of a page that no decision can mend.</summary>
static class PageNotes
{
    public static IEnumerable<Diagnostic> Of(SourceText source, Page page)
    {
        var notes = new List<Diagnostic>();
        foreach (var article in page.Articles)
        {
            if (!article.Blocks.Any(b => b.Role == Role.Headline))
                notes.Add(RecognitionDiagnostics.NoHeadline(source, article.Blocks[0].Source[0]));
        }

        notes.AddRange(OfText(source, page));
        return notes;
    }

    /// <summary>Of the text as it is printed, whoever has put it in order.</summary>
    public static IReadOnlyList<Diagnostic> OfText(SourceText source, Page page)
    {
        var notes = new List<Diagnostic>();
        var slips = new List<(TextSpan Span, string Reason)>();
        foreach (var article in page.Articles)
        {
            foreach (var block in article.Blocks)
            {
                if (block.IsUnfinished)
                    notes.Add(RecognitionDiagnostics.Unfinished(source, block.Source[^1]));
                slips.Clear();
                Slips.Find(source, block, slips);
                foreach (var (span, reason) in slips)
                    notes.Add(RecognitionDiagnostics.Slip(source, span, reason));
            }
        }

        return notes;
    }
}
