using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Rendering;

/// <summary>The names under all articles, each with the address of its page.</summary>
static class Bylines
{
    const int ShortSlug = 8;

    public static Dictionary<string, AuthorCard> Collect(Archive archive, Routes routes, Words words)
    {
        var counts = Count(archive);
        var crowded = counts.Keys.Select(name => Base32.Hash(name, ShortSlug)).CountBy(slug => slug)
            .Where(slug => slug.Value > 1).Select(slug => slug.Key).ToHashSet();
        return counts.ToDictionary(
            pair => pair.Key,
            pair =>
            {
                var slug = Base32.Hash(pair.Key, ShortSlug);
                return new AuthorCard(pair.Key, Routes.Author(crowded.Contains(slug) ? Base32.Hash(pair.Key, 3 * ShortSlug) : slug), pair.Value, routes, words);
            },
            StringComparer.Ordinal);
    }

    /// <summary>What each name wrote and photographed, newest first.</summary>
    public static ImmutableArray<AuthorArticles> Articles(Dictionary<string, AuthorCard> authors, IEnumerable<ArticleCard> articles)
    {
        var byName = authors.ToDictionary(pair => pair.Value, pair => new AuthorArticles(pair.Value));
        foreach (var article in articles)
        {
            foreach (var author in article.Reporters)
                byName[author].Reported.Add(article);
            foreach (var author in article.Correspondents)
                byName[author].Contributed.Add(article);
            foreach (var author in article.Photographers)
                byName[author].Photographed.Add(article);
        }

        return [.. byName.Values.OrderBy(author => author.Card.Name, StringComparer.Ordinal)];
    }

    static Dictionary<string, AuthorCounts> Count(Archive archive)
    {
        var counts = new Dictionary<string, AuthorCounts>(StringComparer.Ordinal);
        foreach (var article in archive.Issues.SelectMany(issue => issue.Pages).SelectMany(page => page.Articles))
        {
            foreach (var name in article.Reporters.Distinct(StringComparer.Ordinal))
                Of(name) = Of(name) with { Reported = Of(name).Reported + 1 };
            foreach (var name in article.Correspondents.Distinct(StringComparer.Ordinal))
                Of(name) = Of(name) with { Contributed = Of(name).Contributed + 1 };
            foreach (var name in article.Photographers.Distinct(StringComparer.Ordinal))
                Of(name) = Of(name) with { Photographed = Of(name).Photographed + 1 };
        }

        return counts;

        ref AuthorCounts Of(string name) => ref CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _);
    }
}

/// <summary>A name and its articles, while they are gathered.</summary>
sealed record AuthorArticles(AuthorCard Card)
{
    public List<ArticleCard> Reported { get; } = [];

    public List<ArticleCard> Contributed { get; } = [];

    public List<ArticleCard> Photographed { get; } = [];
}
