using SiteGen.Editions;

namespace SiteGen.Building;

/// <summary>By what linking tells two states of a page apart: the name of its reading, and which of its articles the paper withholds.</summary>
static class LinkKeys
{
    /// <param name="pages">By their sources.</param>
    /// <returns>By the pages' sources; none of a page that is read anew each time.</returns>
    public static Dictionary<string, string> Of(Archive archive, IReadOnlyDictionary<string, NewspaperPage> pages)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in archive.Issues.SelectMany(issue => issue.Pages))
        {
            if (pages[page.Source].Key is { } key)
                keys.Add(page.Source, key + string.Concat(page.Articles.Where(article => article.Word.IsWithheld).Select(article => $" {article.Index}")));
        }

        return keys;
    }
}
