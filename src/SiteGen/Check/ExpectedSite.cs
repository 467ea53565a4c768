using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>What the pages of the site have to show: the texts of the paper, page by page and article by article.</summary>
static class ExpectedSite
{
    /// <returns>By the file's path below the site.</returns>
    public static Dictionary<string, ExpectedPage> Of(PlannedSite site)
    {
        var pages = (site.Plan?.Items ?? []).Where(item => item.Path.EndsWith(".html", StringComparison.Ordinal))
            .DistinctBy(item => item.Path)
            .ToDictionary(item => item.Path, item => new ExpectedPage { Seed = item.Source, Template = item.Template }, StringComparer.Ordinal);
        foreach (var issue in site.Archive.Issues)
        {
            Say(issue.Segment + "/", page => page with { PrintedDate = issue.DateIsInferred ? null : Iso(issue.Date) });
            foreach (var entry in issue.Pages)
            {
                Say(entry.Address, page => page with { Texts = reading => new(OfPage(entry, reading), WithheldOf(entry, reading)) });
                foreach (var article in entry.Articles)
                {
                    Say(article.Address, page => article.Word.IsWithheld
                        ? page with { Seed = entry.Source, Texts = reading => new([], WithheldOf(entry, reading)) }
                        : page with { Texts = reading => new(OfArticle(reading.Articles[article.Index], null), []), PrintedDate = entry.DateIsInferred ? null : Iso(entry.Date) });
                }
            }
        }

        return pages;

        void Say(string address, Func<ExpectedPage, ExpectedPage> more)
        {
            if (pages.TryGetValue(address + "index.html", out var page))
                pages[address + "index.html"] = more(page);
        }
    }

    static ImmutableArray<ExpectedText> OfPage(PageEntry entry, Page reading) =>
    [
        .. entry.Articles.Where(article => !article.Word.IsWithheld).SelectMany(article => OfArticle(reading.Articles[article.Index], article.Address)),
        .. reading.Furniture.Select(item => new ExpectedText(Word(item.Kind), AsPrinted(item.Text)) { IsFurniture = true }).Where(text => text.Text.Length > 0),
    ];

    static ImmutableArray<ExpectedText> OfArticle(Article article, string? address) =>
        [.. article.Blocks.Select(block => new ExpectedText(Word(block.Role), AsPrinted(block.Text)) { Article = address }).Where(text => text.Text.Length > 0)];

    // A few words may stand elsewhere with good right.
    const int TellingLength = 20;

    static ImmutableArray<string> WithheldOf(PageEntry entry, Page reading) =>
        [.. entry.Articles.Where(article => article.Word.IsWithheld).SelectMany(article => reading.Articles[article.Index].Blocks)
            .Select(block => AsPrinted(block.Text)).Where(text => text.Length >= TellingLength)];

    static string AsPrinted(string text) => FullText.WithoutSpace(VisibleText.Of(text));

    static string Word<T>(T kind)
        where T : struct, Enum => kind.ToString().ToLowerInvariant();

    static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
