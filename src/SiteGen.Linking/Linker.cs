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
        var (people, personal) = (ImmutableArray<Person>.Empty, default(ILookup<string, Link>)!); // set below
        var (subjects, topical) = (ImmutableArray<Subject>.Empty, default(ILookup<string, Link>)!); // set below
        SameStory stories = null!; // set below
        Related related = null!; // set below
        // None of the four reads what another makes.
        Parallel.Invoke(
            () => (people, personal) = PeopleFinder.Find(articles, word, said),
            () => (subjects, topical) = SubjectFinder.Find(articles, word),
            () => stories = new SameStory(articles),
            () => related = new Related(articles));
        var links = new ImmutableArray<Link>[articles.Length];
        // Each article's links depend on tables that nobody writes any more, so that their order does not matter.
        Parallel.For(0, articles.Length, i => links[i] = Of(articles[i]));
        var rules = new LinkRules(word, articles, people, subjects);
        said.AddRange(rules.Check(links));
        for (var i = 0; i < links.Length; i++)
            links[i] = rules.Apply(articles[i], links[i]);
        return Outcome.Of(
            new Links
            {
                // Two pages at one address are an error of the archive, and said there.
                ByArticle = articles.Where(a => !links[a.Order].IsEmpty).DistinctBy(a => a.Address).ToFrozenDictionary(a => a.Address, a => links[a.Order], StringComparer.Ordinal),
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
                // What the paper withholds proves nothing and is led to by nothing.
                foreach (var entry in page.Articles.Where(a => !a.Word.IsWithheld))
                    articles.Add(new LinkedArticle(articles.Count, issue, page, entry, profiles[page.Source].Articles[entry.Index]));
            }
        }

        return articles.DrainToImmutable();
    }
}
