using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What the index of the site's search is made of. <c>docs/search.md</c> describes its files.</summary>
public sealed class SearchPlan
{
    readonly Site site;
    readonly ImmutableArray<PageContents> pages;
    readonly Dictionary<string, PageContents> bySource;
    readonly ImmutableArray<ShelvedIssue> issues;
    readonly Dictionary<string, HandwrittenPage> written;
    readonly ConcurrentBag<TextTerms> idle = [];

    /// <param name="written">In the order in which readers are shown them.</param>
    internal SearchPlan(Site site, ImmutableArray<HandwrittenPage> written)
    {
        this.site = site;
        issues = [.. site.Shelf.NewestFirst];
        // From the oldest, so that a new issue leaves the numbers of all articles as they are.
        pages = [.. issues.SelectMany(issue => issue.Pages).Reverse()];
        Sources = [.. pages.Select(page => page.Page.Entry.Source)];
        bySource = pages.ToDictionary(page => page.Page.Entry.Source, StringComparer.Ordinal);
        // Two that would stand at one address are reported elsewhere.
        Written = [.. written.DistinctBy(page => page.Slug).Reverse()];
        this.written = Written.ToDictionary(AddressOf, StringComparer.Ordinal);
    }

    /// <summary>The seeds whose readings it needs, in its order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>All pages that it has texts of: the seeds, and hand-written pages by their addresses.</summary>
    public IEnumerable<string> Pages => [.. Written.Select(AddressOf), .. Sources];

    /// <summary>The files that are made with the index: all below its folder, and the page that reads them.</summary>
    public static bool Makes(string path) => path.StartsWith(Routes.SearchData, StringComparison.Ordinal) || path == Routes.FileOf(Routes.Search);

    /// <summary>Of what the archive says of a page and its articles, or of a hand-written page.</summary>
    /// <param name="source">One of <see cref="Pages"/>.</param>
    public Fingerprint PrintOf(string source) =>
        written.TryGetValue(source, out var page) ? new Fingerprint().With(page.Title).With(page.Markdown) : bySource[source].Page.Print;

    /// <summary>Hand-written pages, those first that are shown last.</summary>
    internal ImmutableArray<HandwrittenPage> Written { get; }

    internal TermTable Terms { get; } = new();

    /// <summary>What search keeps of a page. Safe to call from many threads at once.</summary>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    public PageTerms Read(string source, Page reading)
    {
        var terms = idle.TryTake(out var one) ? one : new TextTerms(Terms);
        terms.Add(reading.Furniture.Select(item => item.Text));
        foreach (var article in Articles(bySource[source]).Reverse())
            terms.Add(reading.Articles[article.Entry.Index]);
        var page = terms.TakePage();
        idle.Add(terms);
        return page;
    }

    /// <returns>What search keeps of a hand-written page; null where this is none.</returns>
    internal PageTerms? ReadWritten(string source)
    {
        if (!written.TryGetValue(source, out var page))
            return null;
        var terms = new TextTerms(Terms);
        terms.Add([page.Title, .. MarkdownBody.TextsOf(page.Markdown)]);
        return terms.TakePage();
    }

    internal bool IsWritten(string source) => written.ContainsKey(source);

    internal PageNumbers Number(IReadOnlyDictionary<string, string> keys)
    {
        return new(
        [
            .. Written.Select(page => Searched(AddressOf(page), AddressOf(page), 1)),
            .. pages.Select(page => Searched(page.Page.Entry.Source, page.Page.Entry.Address, TextsOf(page))),
        ]);

        SearchedPage Searched(string source, string address, int texts) => new(source, keys[source], SearchedPage.MarkOf(address), texts, 0);
    }

    internal SearchFiles Files(SearchState state) => new(
        state, issues, Written, [.. Written.Select(_ => (ArticleCard?)null), .. pages.SelectMany(page => Articles(page).Append<ArticleCard?>(null).Reverse())], start => HtmlPages.Search(site, start));

    /// <summary>How many texts the index has of a page: its articles, and what belongs to none of them.</summary>
    internal static int TextsOf(PageContents page) => Articles(page).Count() + 1;

    static IEnumerable<ArticleCard> Articles(PageContents page) => page.Articles.Where(article => TextTerms.Has(article.Entry));

    // A seed's path has no slash at its end.
    static string AddressOf(HandwrittenPage page) => page.Slug + "/";
}
