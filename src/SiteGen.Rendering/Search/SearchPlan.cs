using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The index of the site's search, stage by stage: terms of each page, all places of all terms, lists, files. The caller
/// loops, with as many workers as it likes; the bytes are the same. <c>docs/search.md</c> describes the files.</summary>
public sealed class SearchPlan
{
    /// <summary>Below which all its files lie.</summary>
    public const string Folder = Routes.SearchData;

    readonly ImmutableArray<PageContents> pages;
    readonly Dictionary<string, PageContents> bySource;
    readonly ImmutableArray<ShelvedIssue> issues;
    readonly TermTable table = new();

    internal SearchPlan(Site site)
    {
        issues = [.. site.Shelf.NewestFirst];
        pages = [.. issues.SelectMany(issue => issue.Pages)];
        Sources = [.. pages.Select(page => page.Page.Entry.Source)];
        bySource = pages.ToDictionary(page => page.Page.Entry.Source, StringComparer.Ordinal);
    }

    /// <summary>The seeds whose readings it needs, in its order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Of what the archive says of a page and its articles.</summary>
    public Fingerprint PrintOf(string source) => bySource[source].Page.Print;

    /// <summary>What search keeps of a page. Safe to call from many threads at once.</summary>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    public PageTerms Read(string source, Page reading) =>
        new([.. Articles(bySource[source]).Select(article => ArticleTerms.Of(reading.Articles[article.Entry.Index], table))]);

    public Postings Sort(IEnumerable<PageTerms> terms) => new([.. terms.SelectMany(page => page.Articles)], table);

    /// <param name="lists">All that <see cref="Postings.Write"/> wrote, in order.</param>
    public SearchFiles Files(Postings postings, IReadOnlyList<SearchLists> lists) =>
        new(postings.Shape, lists, issues, [.. pages.SelectMany(Articles)], table);

    internal static IEnumerable<ArticleCard> Articles(PageContents page) => page.Articles.Where(article => ArticleTerms.Has(article.Entry));
}

/// <summary>The terms of the articles of a page.</summary>
public sealed class PageTerms
{
    internal PageTerms(ImmutableArray<int[]> articles) => Articles = articles;

    internal ImmutableArray<int[]> Articles { get; }
}
