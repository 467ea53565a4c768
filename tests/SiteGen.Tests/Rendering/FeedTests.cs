using System.Xml.Linq;
using SiteGen.Editions;

namespace SiteGen.Tests.Rendering;

public class FeedTests
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly XNamespace Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_feed_lists_the_newest_articles_first_and_dates_them_by_their_issues()
    {
        var feed = new SampleArchive().Render().Xml("feed.xml").Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(5, entries.Count);
        Assert.Equal("梯田放水 春耕开犁", entries[0].Element(Atom + "title")!.Value);
        Assert.Equal("2031-05-08T00:00:00Z", entries[0].Element(Atom + "updated")!.Value);
        Assert.Equal("2031-05-08T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Only_a_printed_date_is_a_date_of_publication()
    {
        var entries = new SampleArchive().Render().Xml("feed.xml").Root!.Elements(Atom + "entry").ToList();
        Assert.Equal([false, false, true, true, true], entries.Select(entry => entry.Element(Atom + "published") is not null));
    }

    [Fact]
    public void Older_issues_are_parts_of_the_feed_of_their_own_and_the_way_leads_back_to_the_first()
    {
        var day = new DateOnly(2031, 5, 1);
        var site = new SampleArchive
        {
            Pages = [.. Enumerable.Range(0, 4).Select(i => SampleArchive.Page($"p{i}.txt", day.AddDays(i), DateBasis.Printed, "01", null, [.. Enumerable.Range(0, 60).Select(n => SampleArchive.Headlined($"第{i}日第{n}篇", null, "文。"))]))],
        }.Render();
        var parts = new List<XElement>();
        for (var path = "feed.xml"; path is not null; path = Leads(parts[^1], "prev-archive"))
            parts.Add(site.Xml(path).Root!);

        Assert.Equal([120, 60, 60], parts.Select(part => part.Elements(Atom + "entry").Count()));
        Assert.Equal(240, parts.SelectMany(part => part.Elements(Atom + "entry")).Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(parts[1..], part =>
        {
            Assert.Equal("feed.xml", Leads(part, "current"));
            Assert.Single(part.Elements(XName.Get("archive", "http://purl.org/syndication/history/1.0")));
        });

        static string? Leads(XElement part, string relation) =>
            part.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value["https://paper.example/repo/".Length..];
    }

    [Fact]
    public void Ids_differ_and_survive_a_move_to_another_host()
    {
        var here = Ids(new SampleArchive());
        Assert.Equal(here.Distinct(), here);
        Assert.Equal(here, Ids(new SampleArchive { BaseUrl = "https://elsewhere.example/" }));
        Assert.NotEqual(here, Ids(new SampleArchive { Newspaper = "另一家报" }));
    }

    [Fact]
    public void The_sitemap_names_every_page_but_the_one_for_missing_pages()
    {
        var site = new SampleArchive().Render();
        var listed = site.Xml("sitemap.xml").Descendants(Maps + "loc").Select(loc => loc.Value["https://paper.example/repo/".Length..] + "index.html");
        Assert.Equal(site.HtmlPaths.Where(path => path != "404.html"), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_large_sitemap_is_split_as_its_protocol_asks()
    {
        var articles = Enumerable.Range(0, 50_001).Select(i => SampleArchive.Headlined($"第{i}篇", null, "文。"));
        var sample = new SampleArchive { Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, [.. articles])] };
        var files = sample.Plan().Value.Items.Where(item => item.Path.StartsWith("sitemap", StringComparison.Ordinal))
            .ToDictionary(item => item.Path, item => System.Text.Encoding.UTF8.GetString(SiteGen.Rendering.SiteRenderer.Render(item, null).Value.Content.Span));
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(50_000, XDocument.Parse(files["sitemap-1.xml"]).Descendants(Maps + "loc").Count());
        Assert.Equal(2, XDocument.Parse(files["sitemap.xml"]).Descendants(Maps + "loc").Count());
    }

    static List<string> Ids(SampleArchive sample) => [.. sample.Render().Xml("feed.xml").Descendants(Atom + "id").Select(id => id.Value)];
}
