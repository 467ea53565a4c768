namespace SiteGen.Editions;

/// <summary>Enters what the paper says of its articles into the archive. Of one that it withholds no word stays there.</summary>
public static class PaperWord
{
    /// <param name="words">By the articles' addresses.</param>
    public static Archive Enter(Archive archive, IReadOnlyDictionary<string, ArticleWord> words)
    {
        if (words.Count == 0)
            return archive;
        var pages = words.Keys.Select(PageOf).ToHashSet(StringComparer.Ordinal);
        return archive with
        {
            Issues = [.. archive.Issues.Select(issue => issue.Pages.Any(page => pages.Contains(page.Address))
                ? issue with { Pages = [.. issue.Pages.Select(page => pages.Contains(page.Address) ? Enter(page, words) : page)] }
                : issue)],
        };
    }

    static PageEntry Enter(PageEntry page, IReadOnlyDictionary<string, ArticleWord> words) => page with
    {
        Articles = [.. page.Articles.Select(article => words.TryGetValue(article.Address, out var word) ? Enter(article, word) : article)],
        Photos = [.. page.Photos.Where(photo => !IsOfWithheld(photo, page, words))],
    };

    static ArticleEntry Enter(ArticleEntry article, ArticleWord word) => !word.IsWithheld ? article with { Word = word } : new ArticleEntry
    {
        Address = article.Address,
        Index = article.Index,
        Slug = article.Slug,
        Kind = article.Kind,
        Label = "",
        Opening = "",
        Length = 0,
        Word = word,
    };

    static bool IsOfWithheld(Photo photo, PageEntry page, IReadOnlyDictionary<string, ArticleWord> words) =>
        words.TryGetValue(page.Articles[photo.Article].Address, out var word) && word.IsWithheld;

    static string PageOf(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
