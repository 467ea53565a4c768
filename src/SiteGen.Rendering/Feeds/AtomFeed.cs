using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>The newest articles as Atom. No clock: an entry is as old as its issue.</summary>
static class AtomFeed
{
    const int Entries = 100;

    public static byte[] Make(Site site)
    {
        // Atom wants a date of everything, so what has none has no place in it.
        var issues = site.Shelf.Issues.Where(issue => issue.Card.Date.Value is not null).Reverse().ToImmutableArray();
        var feed = new Xml()
            .Line($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{Xml.Escape(site.Paper.Language)}\">")
            .Element("title", site.Paper.Title)
            .Element("id", Id(site, ""))
            .Element("updated", Midnight(issues[0].Card.Date))
            .Line($"<author><name>{Xml.Escape(site.Paper.Newspaper)}</name></author>")
            .Line($"<link rel=\"alternate\" type=\"text/html\" href=\"{Xml.Escape(site.Routes.Best(""))}\"/>")
            .Line($"<link rel=\"self\" type=\"application/atom+xml\" href=\"{Xml.Escape(site.Routes.Best(Routes.Feed))}\"/>");
        // A feed is printed again elsewhere, where nobody asks whom the paper wanted it to reach.
        foreach (var article in issues.SelectMany(issue => issue.Articles).Where(article => !article.Entry.Word.IsHidden).Take(Entries))
            Entry(feed, site, article);
        return feed.Line("</feed>").ToBytes();
    }

    static void Entry(Xml feed, Site site, ArticleCard article)
    {
        feed.Line("<entry>")
            .Element("title", article.Title)
            .Element("id", Id(site, article.Entry.Address))
            .Line($"<link rel=\"alternate\" type=\"text/html\" href=\"{Xml.Escape(site.Routes.Best(article.Entry.Address))}\"/>")
            .Element("updated", Midnight(article.Page.Date));
        if (article.Page.Date.Fact is not null)
            feed.Element("published", Midnight(article.Page.Date));
        foreach (var author in article.Reporters.Concat(article.Correspondents).Distinct())
            feed.Line($"<author><name>{Xml.Escape(author.Name)}</name></author>");
        feed.Element("summary", $"{article.Opening}\n{article.Page.Place}".Trim()).Line("</entry>");
    }

    static string Midnight(DateView date) => DateWords.Iso(date.Value!.Value) + "T00:00:00Z";

    // Rests on the paper and the address below the base path alone, so that a move to another host makes nothing new.
    static string Id(Site site, string address)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{site.Paper.Newspaper}\n{address}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
