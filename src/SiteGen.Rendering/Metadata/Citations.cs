using System.Text;

namespace SiteGen.Rendering;

/// <summary>How to cite an article, after GB/T 7714: authors, title, paper, date (page), address.</summary>
static class Citations
{
    public static string Of(Site site, ArticleCard article)
    {
        var url = site.Routes.Absolute(article.Entry.Address);
        var citation = new StringBuilder();
        var authors = ArticleMetadata.Writers(article).Select(author => author.Name);
        if (string.Join(", ", authors) is { Length: > 0 } names)
            citation.Append(names).Append(". ");
        citation.Append(article.Title).Append(url is null ? "[N]. " : "[N/OL]. ").Append(site.Paper.Newspaper);
        if (article.Page.Date.Fact is { } date)
            citation.Append(", ").Append(date);
        if (article.Page.Number is { } page)
            citation.Append('(').Append(page).Append(')');
        citation.Append('.');
        if (url is not null)
            citation.Append(' ').Append(url).Append('.');
        return citation.ToString();
    }
}
