using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>All dated articles as Atom (RFC 4287), in parts as RFC 5005 asks (archived feeds): the feed that readers subscribe to has the newest
/// issues, each older one has a part of its own, which leads to the one before. No clock: an entry is as old as its issue.</summary>
static class AtomFeed
{
    // As few whole issues as have so many.
    const int Entries = 100;

    public static IEnumerable<PlannedFile> Of(Site site)
    {
        // Atom wants a date of everything, so what has none has no place in it.
        var issues = site.Shelf.Issues.Where(issue => issue.Card.Date.Value is not null).Reverse().ToImmutableArray();
        var newest = Newest(issues);
        yield return new(Routes.Feed, () => Outcome.Of(Make(site, issues[..newest], "", newest < issues.Length ? issues[newest] : null)));
        for (var i = newest; i < issues.Length; i++)
        {
            var (issue, before) = (issues[i], i + 1 < issues.Length ? issues[i + 1] : null);
            yield return new(Routes.FeedOf(issue.Card), () => Outcome.Of(Make(site, [issue], issue.Card.Address, before)))
            {
                MadeFrom = () => new(issue.Print),
            };
        }
    }

    static int Newest(ImmutableArray<ShelvedIssue> issues)
    {
        var entries = 0;
        for (var i = 0; i < issues.Length; i++)
        {
            entries += Shown(issues[i]).Count();
            if (entries >= Entries)
                return i + 1;
        }

        return issues.Length;
    }

    // A feed is printed again elsewhere, where nobody asks whom the paper wanted it to reach.
    static IEnumerable<ArticleCard> Shown(ShelvedIssue issue) => issue.Articles.Where(article => !article.Entry.Word.IsHidden);

    /// <param name="folder">Of the part; empty for the feed itself.</param>
    /// <param name="before">The issue that the next older part has.</param>
    static LentBytes Make(Site site, ImmutableArray<ShelvedIssue> issues, string folder, ShelvedIssue? before)
    {
        var isPart = folder.Length > 0;
        var feed = new Xml()
            .Line($"<feed xmlns=\"http://www.w3.org/2005/Atom\"{(isPart ? " xmlns:fh=\"http://purl.org/syndication/history/1.0\"" : "")} xml:lang=\"{Xml.Escape(site.Paper.Language)}\">")
            .Element("title", isPart ? $"{site.Paper.Title} · {issues[0].Card.Title}" : site.Paper.Title)
            .Element("id", Id(site, ""))
            .Element("updated", Midnight(issues[0].Card.Date))
            .Line($"<author><name>{Xml.Escape(site.Paper.Newspaper)}</name></author>");
        if (isPart)
            feed.Line("<fh:archive/>").Line(Link(site, "current", Routes.Feed));
        feed.Line($"<link rel=\"alternate\" type=\"text/html\" href=\"{Xml.Escape(site.Routes.Best(folder))}\"/>")
            .Line(Link(site, "self", folder + Routes.Feed));
        if (before is not null)
            feed.Line(Link(site, "prev-archive", Routes.FeedOf(before.Card)));
        foreach (var article in issues.SelectMany(Shown))
            Entry(feed, site, article);
        return feed.Line("</feed>").ToBytes();
    }

    static string Link(Site site, string relation, string address) =>
        $"<link rel=\"{relation}\" type=\"application/atom+xml\" href=\"{Xml.Escape(site.Routes.Best(address))}\"/>";

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
