namespace SiteGen.Rendering;

/// <summary>A sentence about a page for search engines and link previews, made of what the page shows.</summary>
static class Descriptions
{
    const int Titles = 5;

    public static string Home(Site site) =>
        site.Shelf.Latest is { } latest ? $"{site.View.Newspaper} · {Issue(site, latest)}" : site.View.Newspaper;

    public static string Issue(Site site, ShelvedIssue issue) =>
        $"{issue.Card.Title} · {List(site, issue.Articles.OrderByDescending(FrontRule.Rank))}";

    public static string Page(Site site, PageContents contents) => $"{contents.Page.Place} · {List(site, contents.Articles)}";

    public static string Article(ArticleCard article) => article.Opening ?? $"{article.Page.Place} · {article.Title}";

    public static string Text(Site site, HandwrittenPage page) => page.Description ?? $"{site.View.Newspaper} · {page.Title}";

    public static string Archive(Site site) => $"{site.View.Newspaper} · {site.Words.Count("issues", site.Shelf.Issues.Length)}";

    public static string Year(Site site, YearCard year) => $"{site.View.Newspaper} · {year.Name}";

    public static string Author(Site site, AuthorArticles author) =>
        $"{author.Card.Name} · {List(site, author.Reported.Concat(author.Contributed).Concat(author.Photographed).Distinct())}";

    public static string Subject(Site site, string name, IEnumerable<ArticleCard> articles) => $"{name} · {List(site, articles)}";

    static string List(Site site, IEnumerable<ArticleCard> articles) =>
        string.Join(site.Words["title_separator"], articles.Where(article => !article.Entry.Word.IsHidden).Take(Titles).Select(article => article.Title));
}
