using System.Collections.Concurrent;
using SiteGen.Editions;

namespace SiteGen.Serve;

/// <summary>An article's address depends on its first words. Whoever reads it while they are changed is led along.</summary>
sealed class AddressTrail
{
    // Longer chains than this nobody follows.
    const int MostSteps = 100;

    readonly ConcurrentDictionary<string, string> moved = new(StringComparer.Ordinal);

    public void Note(Archive before, Archive now)
    {
        var pages = now.Issues.SelectMany(issue => issue.Pages).ToDictionary(page => page.Source, StringComparer.Ordinal);
        foreach (var page in before.Issues.SelectMany(issue => issue.Pages))
        {
            if (!pages.TryGetValue(page.Source, out var next) || next == page)
                continue;
            if (next.Address != page.Address)
                moved[page.Address] = next.Address;
            foreach (var article in page.Articles.Where(article => next.Articles.All(other => other.Address != article.Address)))
                moved[article.Address] = Counterpart(article, page, next);
        }
    }

    /// <summary>Where what stood at an address stands now, if that is known.</summary>
    /// <param name="isThere">Whether the site has something at an address.</param>
    public string? Find(string address, Predicate<string> isThere)
    {
        for (var step = 0; step < MostSteps && moved.TryGetValue(address, out var next); step++)
        {
            if (isThere(next))
                return next;
            address = next;
        }

        return null;
    }

    static string Counterpart(ArticleEntry article, PageEntry before, PageEntry now) =>
        (now.Articles.FirstOrDefault(other => other.Label == article.Label) ?? (now.Articles.Length == before.Articles.Length ? now.Articles[article.Index] : null))?.Address ?? now.Address;
}
