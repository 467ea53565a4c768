using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The editor's forbidden and wanted links.</summary>
sealed class LinkRules
{
    readonly EditorsWord word;
    readonly ImmutableArray<LinkedArticle> articles;
    readonly ImmutableArray<Person> people;
    readonly ImmutableArray<Subject> subjects;
    readonly Dictionary<string, LinkedArticle> byAddress;
    readonly ILookup<string, string> byName;
    readonly ILookup<string, LinkRule> forbidden;
    readonly ILookup<string, Link> forced;

    public LinkRules(EditorsWord word, ImmutableArray<LinkedArticle> articles, ImmutableArray<Person> people, ImmutableArray<Subject> subjects)
    {
        (this.word, this.articles, this.people, this.subjects) = (word, articles, people, subjects);
        var isNeeded = word.Force.Length + word.Forbid.Length + word.Rename.Length > 0;
        byAddress = isNeeded ? articles.DistinctBy(a => a.Address).ToDictionary(a => a.Address, StringComparer.Ordinal) : [];
        byName = people.Select(p => (p.Name, p.Address)).Concat(subjects.Select(s => (s.Name, s.Address))).ToLookup(p => p.Name, p => p.Address, StringComparer.Ordinal);
        forbidden = word.Forbid.SelectMany(r => new[] { (r.From, r), (r.To, r) }).ToLookup(r => r.Item1, r => r.r, StringComparer.Ordinal);
        forced = word.Force.Where(r => byAddress.ContainsKey(r.From) && byAddress.ContainsKey(r.To))
            .SelectMany(r => new[] { (r.From, Chosen(r, byAddress[r.To])), (r.To, Chosen(r, byAddress[r.From])) })
            .ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    public IEnumerable<Diagnostic> Check(ImmutableArray<Link>[] links)
    {
        foreach (var rule in word.Rename.Where(r => !byName.Contains(r.To)))
            yield return LinkDiagnostics.NoSuchName(word, rule.Span, rule.Name, people.Select(p => p.Name).Concat(subjects.Select(s => s.Name)));
        foreach (var (rule, end) in word.Force.SelectMany(r => new[] { (r, r.From), (r, r.To) }).Where(r => !byAddress.ContainsKey(r.Item2)))
            yield return LinkDiagnostics.NoSuchEnd(word, rule.Span, end, Near(end));
        foreach (var rule in word.Forbid)
        {
            if (new[] { rule.From, rule.To }.Where(e => !byAddress.ContainsKey(e) && !byName.Contains(e)).ToList() is { Count: > 0 } unknown)
                yield return LinkDiagnostics.NoSuchEnd(word, rule.Span, unknown[0], Near(unknown[0]));
            else if (!new[] { (rule.From, rule.To), (rule.To, rule.From) }.Any(d => byAddress.TryGetValue(d.Item1, out var article) && links[article.Order].Any(l => Leads(l, d.Item2))))
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

    static Link Chosen(LinkRule rule, LinkedArticle to) => LinkedArticle.LinkTo(to, LinkKind.Chosen, rule.Reason, 1);

    // Among a hundred thousand addresses only those of the same page can be meant.
    IEnumerable<string> Near(string end) => end.Contains('/', StringComparison.Ordinal)
        ? articles.Where(a => end.StartsWith(a.Page.Address, StringComparison.Ordinal)).Select(a => a.Address)
        : people.Select(p => p.Name).Concat(subjects.Select(s => s.Name));
}
