using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The editor's forbidden and wanted links.</summary>
sealed class LinkRules
{
    readonly EditorsWord word;
    readonly IReadOnlyDictionary<string, LinkedArticle> articles;
    readonly IEnumerable<(string Name, string Address)> names;
    readonly ILookup<string, string> byName;
    readonly ILookup<string, LinkRule> forbidden;
    readonly ILookup<string, Link> forced;

    /// <param name="articles">Those that the rules name, by address.</param>
    /// <param name="names">Of people and subjects.</param>
    public LinkRules(EditorsWord word, IReadOnlyDictionary<string, LinkedArticle> articles, IEnumerable<(string Name, string Address)> names)
    {
        (this.word, this.articles, this.names) = (word, articles, names);
        byName = Ends(word).Concat(word.Rename.Select(r => r.To)).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } ends
            ? names.Where(p => ends.Contains(p.Name)).ToLookup(p => p.Name, p => p.Address, StringComparer.Ordinal)
            : Enumerable.Empty<string>().ToLookup(p => p, p => p, StringComparer.Ordinal);
        forbidden = word.Forbid.SelectMany(r => new[] { (r.From, r), (r.To, r) }).ToLookup(r => r.Item1, r => r.r, StringComparer.Ordinal);
        forced = word.Force.Where(r => articles.ContainsKey(r.From) && articles.ContainsKey(r.To))
            .SelectMany(r => new[] { (r.From, Chosen(r, articles[r.To])), (r.To, Chosen(r, articles[r.From])) })
            .ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    /// <summary>What forbidden and wanted links lead from and to.</summary>
    public static IEnumerable<string> Ends(EditorsWord word) => word.Forbid.Concat(word.Force).SelectMany(r => new[] { r.From, r.To });

    /// <param name="links">Of the articles that the rules name, as worked out.</param>
    /// <param name="known">All addresses of articles, for suggestions.</param>
    public IEnumerable<Diagnostic> Check(IReadOnlyDictionary<LinkedArticle, ImmutableArray<Link>> links, IEnumerable<string> known)
    {
        foreach (var rule in word.Rename.Where(r => !byName.Contains(r.To)))
            yield return LinkDiagnostics.NoSuchName(word, rule.Span, rule.Name, Names());
        foreach (var (rule, end) in word.Force.SelectMany(r => new[] { (r, r.From), (r, r.To) }).Where(r => !articles.ContainsKey(r.Item2)))
            yield return LinkDiagnostics.NoSuchEnd(word, rule.Span, end, Near(end, known));
        foreach (var rule in word.Forbid)
        {
            if (new[] { rule.From, rule.To }.Where(e => !articles.ContainsKey(e) && !byName.Contains(e)).ToList() is { Count: > 0 } unknown)
                yield return LinkDiagnostics.NoSuchEnd(word, rule.Span, unknown[0], Near(unknown[0], known));
            else if (!new[] { (rule.From, rule.To), (rule.To, rule.From) }.Any(d => articles.TryGetValue(d.Item1, out var article) && links[article].Any(l => Leads(l, d.Item2))))
                yield return LinkDiagnostics.NothingForbidden(word, rule);
        }
    }

    public ImmutableArray<Link> Apply(LinkedArticle article, ImmutableArray<Link> links)
    {
        if (forbidden.Contains(article.Address))
            links = links.RemoveAll(l => forbidden[article.Address].Any(r => Leads(l, r.From == article.Address ? r.To : r.From)));
        return forced.Contains(article.Address) ? [.. forced[article.Address].Concat(links.Where(l => forced[article.Address].All(f => f.Target != l.Target))).OrderBy(l => l.Kind)] : links;
    }

    bool Leads(Link link, string end) => link.Target == end || (link.Target is { } target && byName[end].Contains(target));

    static Link Chosen(LinkRule rule, LinkedArticle to) => LinkedArticle.LinkTo(to, LinkKind.Chosen, rule.Reason.Length > 0 ? new LinkReason(ReasonKind.Editor, rule.Reason) : new LinkReason(ReasonKind.Editor), 1);

    IEnumerable<string> Names() => names.Select(n => n.Name);

    // Among a hundred thousand addresses only those of the same page can be meant.
    IEnumerable<string> Near(string end, IEnumerable<string> known) => end.Contains('/', StringComparison.Ordinal)
        ? known.Where(address => end.StartsWith(address[..(address.TrimEnd('/').LastIndexOf('/') + 1)], StringComparison.Ordinal))
        : Names();
}
