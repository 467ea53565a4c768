using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What the index of the site's search is made of. <c>docs/search.md</c> describes its files.</summary>
public sealed class SearchPlan
{
    /// <summary>Below which all its files lie.</summary>
    public const string Folder = Routes.SearchData;

    readonly ImmutableArray<PageContents> pages;
    readonly Dictionary<string, PageContents> bySource;
    readonly ImmutableArray<ShelvedIssue> issues;

    internal SearchPlan(Site site)
    {
        issues = [.. site.Shelf.NewestFirst];
        // From the oldest, so that a new issue leaves the numbers of all articles as they are.
        pages = [.. issues.SelectMany(issue => issue.Pages).Reverse()];
        Sources = [.. pages.Select(page => page.Page.Entry.Source)];
        bySource = pages.ToDictionary(page => page.Page.Entry.Source, StringComparer.Ordinal);
    }

    /// <summary>The seeds whose readings it needs, in its order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Of what the archive says of a page and its articles.</summary>
    public Fingerprint PrintOf(string source) => bySource[source].Page.Print;

    internal TermTable Terms { get; } = new();

    /// <summary>What search keeps of a page. Safe to call from many threads at once.</summary>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    public PageTerms Read(string source, Page reading) =>
        new([.. Articles(bySource[source]).Select(article => ArticleTerms.Of(reading.Articles[article.Entry.Index], Terms)).Reverse()]);

    internal PageNumbers Number(IReadOnlyDictionary<string, string> keys) => new(
        [.. pages.Select(page => new SearchedPage(page.Page.Entry.Source, keys[page.Page.Entry.Source], SearchedPage.MarkOf(page.Page.Entry.Address), Articles(page).Count(), 0))]);

    internal SearchFiles Files(SearchState state) => new(state, issues, [.. pages.SelectMany(page => Articles(page).Reverse())]);

    internal static IEnumerable<ArticleCard> Articles(PageContents page) => page.Articles.Where(article => ArticleTerms.Has(article.Entry));
}

/// <summary>The terms of the articles of a page, from its last.</summary>
public sealed class PageTerms
{
    internal PageTerms(ImmutableArray<int[]> articles) => Articles = articles;

    internal ImmutableArray<int[]> Articles { get; }

    internal int Places => Articles.Sum(article => article.Length);
}
