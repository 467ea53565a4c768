using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The names under all articles, each with the address of its page. One name is one page, and names that the editor joins share
/// one, which may be that of a person with an office; a role that the editor parts has its own.</summary>
sealed class Bylines
{
    const int ShortSlug = 8;

    readonly Links links;
    readonly bool hasPeople;
    readonly Dictionary<string, AuthorCard> cards;

    /// <param name="hasPeople">The site has pages of people with offices.</param>
    public Bylines(Archive archive, Links links, bool hasPeople, Routes routes)
    {
        (this.links, this.hasPeople) = (links, hasPeople);
        var counts = Count(archive);
        var crowded = counts.Keys.Select(PageKey).Distinct(StringComparer.Ordinal).Select(key => Base32.Hash(key, ShortSlug)).CountBy(slug => slug)
            .Where(slug => slug.Value > 1).Select(slug => slug.Key).ToHashSet();
        Exceptions = new Fingerprint().With(hasPeople)
            .With([.. links.Joined.OrderBy(joined => joined.Key, StringComparer.Ordinal)], static (p, joined) => p.With(joined.Key).With(joined.Value.Name).With(joined.Value.Person))
            .With([.. links.Apart.OrderBy(apart => apart.Name, StringComparer.Ordinal).ThenBy(apart => apart.Role)], static (p, apart) => p.With(apart.Name).With((long)apart.Role))
            .With([.. crowded.Order(StringComparer.Ordinal)]);
        cards = counts.ToDictionary(pair => pair.Key, pair => new AuthorCard(pair.Key.Split('\n')[0], Address(pair.Key), pair.Value, routes), StringComparer.Ordinal);

        string Address(string key)
        {
            if (hasPeople && links.Joined.TryGetValue(key, out var joined) && joined.Person is { } person)
                return person;
            var slug = Base32.Hash(PageKey(key), ShortSlug);
            return Routes.Author(crowded.Contains(slug) ? Base32.Hash(PageKey(key), 3 * ShortSlug) : slug);
        }
    }

    /// <summary>Of what makes the page of a name another one than the name alone would: the editor's word, and names whose folders would be the same.</summary>
    public Fingerprint Exceptions { get; }

    public ImmutableArray<AuthorCard> Named(ImmutableArray<string> names, BylineRole role)
    {
        var once = Once(names);
        var named = new AuthorCard[once.Length];
        for (var i = 0; i < named.Length; i++)
            named[i] = cards[Key(once[i], role)];
        return ImmutableCollectionsMarshal.AsImmutableArray(named);
    }

    /// <summary>What each page's names wrote and photographed, newest first.</summary>
    public ImmutableArray<AuthorArticles> Articles(IEnumerable<ArticleCard> articles)
    {
        var pages = cards.OrderBy(pair => pair.Key, StringComparer.Ordinal).GroupBy(pair => pair.Value.Address, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(page => page.Key, page => new AuthorArticles([.. page.OrderByDescending(card => links.Joined.GetValueOrDefault(card.Name)?.Name == card.Name)]), StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Add(article, article.Reporters, static page => page.Reported);
            Add(article, article.Correspondents, static page => page.Contributed);
            Add(article, article.Photographers, static page => page.Photographed);
        }

        return [.. pages.Values.OrderBy(author => author.Card.Name, StringComparer.Ordinal)];

        // Two names of an article may have one page.
        void Add(ArticleCard article, ImmutableArray<AuthorCard> names, Func<AuthorArticles, List<ArticleCard>> list)
        {
            foreach (var card in names)
            {
                var own = list(pages[card.Address]);
                if (own.Count == 0 || own[^1] != article)
                    own.Add(article);
            }
        }
    }

    // Most articles have one name, if any.
    static ImmutableArray<string> Once(ImmutableArray<string> names) => names.Length < 2 ? names : [.. names.Distinct(StringComparer.Ordinal)];

    string Key(string name, BylineRole role) => links.Apart.Contains((name, role)) ? $"{name}\n{role}" : name;

    string PageKey(string key) => links.Joined.TryGetValue(key, out var joined) && (joined.Person is null || !hasPeople) ? joined.Name : key;

    Dictionary<string, AuthorCounts> Count(Archive archive)
    {
        var counts = new Dictionary<string, AuthorCounts>(StringComparer.Ordinal);
        foreach (var article in archive.Issues.SelectMany(issue => issue.Pages).SelectMany(page => page.Articles))
        {
            foreach (var name in Once(article.Reporters))
                Of(name, BylineRole.Reporter).Reported++;
            foreach (var name in Once(article.Correspondents))
                Of(name, BylineRole.Correspondent).Contributed++;
            foreach (var name in Once(article.Photographers))
                Of(name, BylineRole.Photographer).Photographed++;
        }

        return counts;

        ref AuthorCounts Of(string name, BylineRole role) => ref CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(name, role), out _);
    }
}

/// <summary>The names of a page and their articles, while they are gathered.</summary>
/// <param name="Cards">The one that the page is called by first.</param>
sealed record AuthorArticles(ImmutableArray<AuthorCard> Cards)
{
    public AuthorCard Card => Cards[0];

    public List<ArticleCard> Reported { get; } = [];

    public List<ArticleCard> Contributed { get; } = [];

    public List<ArticleCard> Photographed { get; } = [];

    public ImmutableArray<Signed<ArticleCard>> All =>
    [
        .. Reported.Select(article => new Signed<ArticleCard>(Signature.Reporter, article)),
        .. Contributed.Select(article => new Signed<ArticleCard>(Signature.Correspondent, article)),
        .. Photographed.Select(article => new Signed<ArticleCard>(Signature.Photographer, article)),
    ];
}
