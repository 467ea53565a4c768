using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>All cards of the archive, made once and shared by every list and link.</summary>
sealed record Shelf
{
    /// <summary>In the archive's order: oldest first, the undated one last.</summary>
    public required ImmutableArray<ShelvedIssue> Issues { get; init; }

    public required ImmutableArray<AuthorArticles> Authors { get; init; }

    /// <inheritdoc cref="Bylines.Exceptions"/>
    public required Fingerprint NameExceptions { get; init; }

    /// <summary>The undated issue stays at the end.</summary>
    public IEnumerable<ShelvedIssue> NewestFirst => Sort(Issues);

    /// <summary>The newest issue with a date, else the undated one, else null: an empty archive.</summary>
    public ShelvedIssue? Latest => Issues.LastOrDefault(issue => issue.Card.Date.Value is not null) ?? Issues.LastOrDefault();

    static IEnumerable<ShelvedIssue> Sort(ImmutableArray<ShelvedIssue> issues) =>
        issues.Where(i => i.Card.Date.Value is not null).Reverse().Concat(issues.Where(i => i.Card.Date.Value is null));

    public static Shelf Of(Archive archive, Links links, bool hasPeople, Routes routes, Words words)
    {
        var authors = new Bylines(archive, links, hasPeople, routes);
        var cards = archive.Issues.Select(issue => new IssueCard(issue, routes, words)).ToImmutableArray();
        var issues = cards.AsParallel().AsOrdered().Select((card, i) => new ShelvedIssue(
            card,
            // What has no date comes neither before nor after anything.
            i > 0 && card.Date.Value is not null ? cards[i - 1] : null,
            i + 1 < cards.Length && cards[i + 1].Date.Value is not null ? cards[i + 1] : null,
            Pages(card))).ToImmutableArray();
        return new Shelf { Issues = issues, NameExceptions = authors.Exceptions, Authors = authors.Articles(Sort(issues).SelectMany(issue => issue.Articles)) };

        ImmutableArray<PageContents> Pages(IssueCard issue)
        {
            var unnumbered = issue.Issue.Pages.Count(page => page.PageNumber is null);
            var nth = 0;
            return [.. issue.Issue.Pages.Select(page => Contents(new PageCard(page, issue, page.PageNumber is null ? ++nth : 0, unnumbered, routes, words)))];
        }

        PageContents Contents(PageCard page) => new(page, [.. page.Entry.Articles.Where(article => !article.Word.IsWithheld).Select(article => new ArticleCard(article, page, routes, words)
        {
            Reporters = authors.Named(article.Reporters, BylineRole.Reporter),
            Correspondents = authors.Named(article.Correspondents, BylineRole.Correspondent),
            Photographers = authors.Named(article.Photographers, BylineRole.Photographer),
        })]);
    }
}

/// <summary>An issue, its neighbours in time, and its contents.</summary>
sealed record ShelvedIssue(IssueCard Card, IssueCard? Previous, IssueCard? Next, ImmutableArray<PageContents> Pages)
{
    public Fingerprint Print => new Fingerprint().With(Card.Print).With(Previous?.Print ?? default).With(Next?.Print ?? default).With(PageCards, static (p, page) => p.With(page.Print));

    public ImmutableArray<PageCard> PageCards { get; } = [.. Pages.Select(page => page.Page)];

    /// <summary>All articles of the issue, page by page.</summary>
    public ImmutableArray<ArticleCard> Articles { get; } = [.. Pages.SelectMany(page => page.Articles)];
}
