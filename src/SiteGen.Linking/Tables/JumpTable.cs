using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>The jumps of each issue. An issue is small, and is joined anew as a whole when one of its pages is another.</summary>
sealed class JumpTable
{
    readonly Dictionary<string, Dictionary<LinkedArticle, ImmutableArray<Link>>> issues = new(StringComparer.Ordinal);

    /// <param name="pages">All of the archive.</param>
    public void Enter(Change change, IEnumerable<LinkedPage> pages)
    {
        var changed = change.All.Select(a => a.Page.IssueSegment).ToHashSet(StringComparer.Ordinal);
        foreach (var issue in changed)
        {
            if (issues.Remove(issue, out var former))
                MarkStale(former);
        }

        foreach (var issue in pages.Where(p => changed.Contains(p.Entry.IssueSegment)).GroupBy(p => p.Entry.IssueSegment, StringComparer.Ordinal))
        {
            var links = Jumps.Find([.. issue.SelectMany(p => p.Articles)]).GroupBy(j => j.Article, j => j.Link).ToDictionary(g => g.Key, g => g.ToImmutableArray());
            if (links.Count > 0)
                issues.Add(issue.Key, links);
            MarkStale(links);
        }
    }

    public ImmutableArray<Link> Of(LinkedArticle article) =>
        issues.TryGetValue(article.Page.IssueSegment, out var links) ? links.GetValueOrDefault(article, []) : [];

    static void MarkStale(Dictionary<LinkedArticle, ImmutableArray<Link>> links)
    {
        foreach (var article in links.Keys)
            article.IsStale = true;
    }
}
