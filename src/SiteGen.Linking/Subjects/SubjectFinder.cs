using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Topics and series under the names that the editor gives them, and the links that lead there.</summary>
static class SubjectFinder
{
    /// <summary>An article of a hundred quoted terms is about none of them.</summary>
    const int MostTopics = 6;

    public static (ImmutableArray<Subject> Subjects, ILookup<string, Link> Links) Find(ImmutableArray<LinkedArticle> articles, EditorsWord word)
    {
        var names = new Dictionary<SubjectKind, ShortName> { [SubjectKind.Topic] = new("topics"), [SubjectKind.Series] = new("series") };
        var drafts = Topics.Find(articles).Concat(Series.Find(articles))
            .Select(d => word.Rename.FirstOrDefault(r => r.Name == d.Name) is { } rule ? d with { Name = rule.To } : d)
            .GroupBy(d => (d.Kind, d.Name))
            .Select(g => g.First() with { Members = [.. g.SelectMany(d => d.Members).DistinctBy(m => m.Article.Address)] })
            .OrderBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => (Draft: d, Address: names[d.Kind].AddressOf(d.Name)))
            .ToImmutableArray();
        var links = drafts.SelectMany(d => d.Draft.Members.Select(m => (m.Article.Address, Link: new Link
        {
            Kind = d.Draft.Kind == SubjectKind.Topic ? LinkKind.Topic : LinkKind.Series,
            Target = d.Address,
            Title = d.Draft.Name,
            Reason = m.Reason,
            Score = 1,
            Evidence = [m.Proof],
        }, d.Draft.Members.Length)));
        // The topic of the fewest articles says most of this one.
        var kept = links.GroupBy(l => l.Address, StringComparer.Ordinal)
            .SelectMany(g => g.Where(l => l.Link.Kind == LinkKind.Series).Concat(g.Where(l => l.Link.Kind == LinkKind.Topic).OrderBy(l => l.Length).ThenBy(l => l.Link.Title, StringComparer.Ordinal).Take(MostTopics)));
        return ([.. drafts.Select(d => new Subject
        {
            Kind = d.Draft.Kind,
            Name = d.Draft.Name,
            Address = d.Address,
            Members = [.. d.Draft.Members.Select(m => new SubjectMember(m.Article.Address, m.Proof))],
        })], kept.ToLookup(l => l.Address, l => l.Link, StringComparer.Ordinal));
    }
}
