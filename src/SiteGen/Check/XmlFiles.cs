using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Feed and sitemap against the pages that exist.</summary>
sealed class XmlFiles(string folder, SiteAddress site, FrozenSet<string> files)
{
    const string Sitemap = "sitemap.xml";

    static readonly string[] Needed = ["id", "title", "updated"];
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<Diagnostic> CheckFeed(string path)
    {
        if (!files.Contains(path))
            yield break;
        var (root, problem) = Read(path);
        if (root is null)
        {
            yield return CheckDiagnostics.BadFeed(path, problem);
            yield break;
        }

        var things = root.Elements(Atom + "entry").Prepend(root).ToList();
        foreach (var wrong in things.SelectMany(Entry))
            yield return CheckDiagnostics.BadFeed(path, wrong);
        foreach (var twice in things.Select(e => e.Element(Atom + "id")?.Value).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return CheckDiagnostics.BadFeed(path, $"the id {twice.Key} stands there {twice.Count()} times");
    }

    IEnumerable<string> Entry(XElement entry)
    {
        var name = entry.Element(Atom + "title")?.Value is { Length: > 0 } title ? $"“{title}”" : "an entry";
        foreach (var needed in Needed.Where(n => string.IsNullOrWhiteSpace(entry.Element(Atom + n)?.Value)))
            yield return $"{name} has no {needed}";
        foreach (var date in entry.Elements(Atom + "updated").Concat(entry.Elements(Atom + "published")).Where(d => !DateTimeOffset.TryParse(d.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            yield return $"{name} has the date “{date.Value}”";
        foreach (var link in entry.Elements(Atom + "link").Select(l => l.Attribute("href")?.Value ?? "").Where(link => !Exists(link)))
            yield return $"{name} leads to {link}, where nothing is";
    }

    /// <param name="pages">The pages that search engines may name.</param>
    public IEnumerable<Diagnostic> CheckSitemap(IEnumerable<string> pages)
    {
        // Its protocol knows full addresses only.
        if (site.Origin is null)
            return [];
        if (!files.Contains(Sitemap))
            return [CheckDiagnostics.BadSitemap(Sitemap, "there is none")];
        var said = new List<Diagnostic>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        Gather(Sitemap, named, said);
        return [.. said, .. pages.Where(page => !named.Contains(page)).Select(page => CheckDiagnostics.NotInSitemap(page, Sitemap))];
    }

    void Gather(string path, HashSet<string> named, List<Diagnostic> said)
    {
        var (root, problem) = Read(path);
        if (root is null)
        {
            said.Add(CheckDiagnostics.BadSitemap(path, problem));
            return;
        }

        foreach (var place in root.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value.Trim()))
        {
            if (!place.StartsWith(site.Origin!, StringComparison.Ordinal) || !Exists(place)) // there is one, or there is no sitemap
                said.Add(CheckDiagnostics.BadSitemap(path, $"it names {place}, where nothing is"));
            else if (root.Name.LocalName == "sitemapindex")
                Gather(FileOf(place), named, said);
            else if (!named.Add(FileOf(place)))
                said.Add(CheckDiagnostics.BadSitemap(path, $"it names {place} twice"));
        }
    }

    bool Exists(string link) => link.Length > 0 && site.Resolve(link, "") is var target && (target.Kind == TargetKind.Outside || (target.Kind == TargetKind.Inside && files.Contains(FileOf(link))));

    string FileOf(string link) => site.Resolve(link, "").Path is var path && path is "" or [.., '/'] ? path + "index.html" : path;

    (XElement? Root, string Problem) Read(string path)
    {
        try
        {
            using var reader = XmlReader.Create(Path.Combine(folder, path), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return (XDocument.Load(reader).Root, "");
        }
        catch (XmlException e)
        {
            return (null, $"it is no XML ({e.Message})");
        }
    }
}
