using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The archive to its links, a second table beside it; no article is changed.</summary>
public static class Linker
{
    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles) => Link(archive, profiles, EditorsWord.None);

    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles, EditorsWord word)
    {
        var said = new List<Diagnostic>();
        var articles = Articles(archive, profiles);
        var jumps = archive.Issues.SelectMany(issue => Jumps.Find(issue, profiles)).ToLookup(j => j.Article, j => j.Link, StringComparer.Ordinal);
        var (people, personal) = PeopleFinder.Find(articles, word, said);
        var (subjects, topical) = SubjectFinder.Find(articles, word);
        var stories = new SameStory(articles);
        var related = new Related(articles);
        var links = new ImmutableArray<Link>[articles.Length];
        // Each article's links depend on tables that nobody writes any more, so that their order does not matter.
        Parallel.ForEach(Partitioner.Create(0, articles.Length), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
                links[i] = Of(articles[i]);
        });
        var rules = new LinkRules(word, articles, people, subjects);
        said.AddRange(rules.Check(links));
        for (var i = 0; i < links.Length; i++)
            links[i] = rules.Apply(articles[i], links[i]);
        return Outcome.Of(
            new Links
            {
                ByArticle = articles.Where(a => !links[a.Order].IsEmpty).ToFrozenDictionary(a => a.Address, a => links[a.Order], StringComparer.Ordinal),
                People = people,
                Subjects = subjects,
            },
            said);

        ImmutableArray<Link> Of(LinkedArticle article)
        {
            var parts = jumps[article.Address].ToList();
            var same = stories.Of(article);
            var taken = parts.Concat(same).Select(l => l.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);
            same = same.RemoveAll(l => parts.Exists(p => p.Target == l.Target));
            return [.. parts.Concat(same).Concat(topical[article.Address]).Concat(personal[article.Address]).Concat(related.Of(article, taken)).OrderBy(l => l.Kind)];
        }
    }

    static ImmutableArray<LinkedArticle> Articles(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles)
    {
        var articles = ImmutableArray.CreateBuilder<LinkedArticle>();
        foreach (var issue in archive.Issues)
        {
            foreach (var page in issue.Pages)
            {
                foreach (var entry in page.Articles)
                    articles.Add(new LinkedArticle(articles.Count, issue, page, entry, profiles[page.Source].Articles[entry.Index]));
            }
        }

        return articles.DrainToImmutable();
    }
}
