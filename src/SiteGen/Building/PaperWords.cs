using SiteGen.Config;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What the config says of single articles, entered into the archive that has them.</summary>
static class PaperWords
{
    public static Outcome<Archive> Enter(Archive archive, SiteConfig config)
    {
        if (config.Articles.Count == 0)
            return Outcome.Of(archive);
        var addresses = archive.Issues.SelectMany(issue => issue.Pages).SelectMany(page => page.Articles).Select(article => article.Address).ToHashSet(StringComparer.Ordinal);
        return Outcome.Of(
            PaperWord.Enter(archive, config.Articles.ToDictionary(entry => entry.Key, entry => entry.Value.Word, StringComparer.Ordinal)),
            config.Articles.Where(entry => !addresses.Contains(entry.Key)).OrderBy(entry => entry.Value.Span.Start)
                .Select(entry => ConfigDiagnostics.UnknownArticle(config.Source, entry.Value.Span, entry.Key, Near(entry.Key, addresses))));
    }

    // The nearest of a hundred thousand addresses is looked for on the article's own page.
    static IEnumerable<string> Near(string address, HashSet<string> addresses) =>
        addresses.Where(known => known.StartsWith(address[..(address.TrimEnd('/').LastIndexOf('/') + 1)], StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
