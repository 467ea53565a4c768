using System.Globalization;
using System.Text.Json;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Tests.Building;

/// <summary>What must hold of every page of the built site, read as a browser reads it.</summary>
public sealed class SeedsSiteTests(SeedsSite site) : IClassFixture<SeedsSite>
{
    [Fact]
    public void It_is_written_without_an_error()
    {
        Assert.True(site.Report.IsWritten);
        Assert.Equal(5, site.Report.Counts.Pages);
    }

    [Fact]
    public void Every_link_and_anchor_inside_the_site_resolves()
    {
        var broken = new List<string>();
        foreach (var (path, page) in site.Pages)
        {
            foreach (var element in page.QuerySelectorAll("[href],[src]"))
            {
                var link = element.GetAttribute("href") ?? element.GetAttribute("src") ?? "";
                if (Target(path, link) is { } target && !Resolves(target.Path, target.Fragment))
                    broken.Add($"{path}: {link}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void A_link_to_a_page_begins_with_the_base_path_and_ends_with_a_slash() =>
        Assert.Empty(site.Pages
            .SelectMany(p => p.Value.QuerySelectorAll("a[href]").Select(a => (p.Key, Link: a.GetAttribute("href")!)))
            .Where(l => !l.Link.StartsWith('#') && !l.Link.Contains("://", StringComparison.Ordinal) && !l.Link.StartsWith("mailto:", StringComparison.Ordinal) && !l.Link.StartsWith("data:", StringComparison.Ordinal))
            .Where(l => !l.Link.StartsWith(SeedsSite.BasePath, StringComparison.Ordinal) || !(l.Link.Split('#')[0].EndsWith('/') || l.Link.Contains('.', StringComparison.Ordinal)))
            .ToList());

    [Fact]
    public void Nothing_is_fetched_from_another_host() =>
        Assert.Empty(site.Pages
            .SelectMany(p => p.Value.QuerySelectorAll("link[rel=stylesheet],script[src],img[src],iframe,source,link[rel=preload],link[rel=icon]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? ""))
            .Where(l => l.Contains("//", StringComparison.Ordinal))
            .ToList());

    [Fact]
    public void Every_page_has_one_h1_a_language_a_title_a_description_and_no_id_twice()
    {
        Assert.All(site.Pages, page =>
        {
            Assert.Single(page.Value.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(page.Value.DocumentElement.GetAttribute("lang")), page.Key);
            Assert.False(string.IsNullOrWhiteSpace(page.Value.Title), page.Key);
            Assert.False(string.IsNullOrWhiteSpace(page.Value.QuerySelector("meta[name=description]")?.GetAttribute("content")), page.Key);
            var ids = page.Value.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        });
    }

    [Fact]
    public void Every_heading_stands_at_most_one_level_below_the_one_before() =>
        Assert.All(site.Pages, page =>
        {
            var level = 0;
            foreach (var heading in page.Value.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
            {
                var next = heading.LocalName[1] - '0';
                Assert.True(next <= level + 1, $"{page.Key}: {heading.TextContent.Trim()} is h{next} after h{level}");
                level = next;
            }
        });

    [Fact]
    public void Every_word_of_the_pages_stands_on_their_page_and_in_its_article()
    {
        foreach (var seed in SeedsSite.Seeds.Where(s => s.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var source = SeedFolder.Read(Path.Combine(Repository.Seeds, seed), seed).Value;
            var page = CorrectionsFile.ReadPage(source, Path.Combine(Repository.Seeds, seed)).Value;
            Assert.Empty(Conservation.Check(source, page));
            var pageView = site.Pages.Single(p => p.Key.Split('/') is [_, var stem, "index.html"] && stem == Path.GetFileNameWithoutExtension(seed));
            var words = Fold(pageView.Value.Body!.TextContent);
            foreach (var text in page.Articles.SelectMany(a => a.Blocks).Select(b => b.Text).Concat(page.Furniture.Select(f => f.Text)))
                Assert.Contains(Fold(text), words, StringComparison.Ordinal);

            var folder = pageView.Key.Replace("index.html", "", StringComparison.Ordinal);
            var articles = site.Pages.Where(p => p.Key.StartsWith(folder, StringComparison.Ordinal) && p.Key != pageView.Key).Select(p => Fold(p.Value.Body!.TextContent)).ToList();
            Assert.Equal(page.Articles.Length, articles.Count);
            Assert.All(page.Articles, article => Assert.Contains(articles, words => article.Blocks.All(b => words.Contains(Fold(b.Text), StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void No_inferred_date_is_emitted_as_a_fact()
    {
        var inferred = SeedsSite.Config.Pages.Values.Where(p => p.Facts.DateBasis == DateBasis.Inferred).Select(p => p.Facts.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var (path, page) in site.Pages)
        {
            foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
                Assert.DoesNotContain(Dates(JsonDocument.Parse(data.TextContent).RootElement), inferred.Contains);
            Assert.DoesNotContain(
                page.QuerySelectorAll("meta[name^='citation_'],meta[name^='DC.'],meta[name^='prism.'],meta[property='article:published_time']").Select(m => m.GetAttribute("content") ?? ""),
                content => inferred.Any(date => content.StartsWith(date, StringComparison.Ordinal) || content.StartsWith(date.Replace('-', '/'), StringComparison.Ordinal)));
            if (inferred.Any(date => path.StartsWith(date, StringComparison.Ordinal)))
                Assert.Contains("推定", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_printed_date_is_the_date_of_publication()
    {
        var seed = SeedsSite.Seeds.First(s => s.EndsWith(".txt", StringComparison.Ordinal) && !SeedsSite.Config.Pages.ContainsKey(s));
        var date = PageRecognizer.Recognize(SeedFolder.Read(Path.Combine(Repository.Seeds, seed), seed).Value).Value.Header.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = site.Pages.First(p => p.Key.StartsWith(date + "/", StringComparison.Ordinal) && p.Key.Split('/').Length == 4);
        Assert.Contains(date, page.Value.QuerySelectorAll("script[type='application/ld+json']").SelectMany(d => Dates(JsonDocument.Parse(d.TextContent).RootElement)));
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_byte()
    {
        using var one = new Scratch();
        SeedsSite.Build(one.Folder, workers: 1);
        foreach (var workers in new[] { 2, 8 })
        {
            using var many = new Scratch();
            SeedsSite.Build(many.Folder, workers);
            Assert.Equal(one.Files(), many.Files());
        }

        Assert.NotEmpty(one.Files());
    }

    static IEnumerable<string> Dates(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name is "datePublished" or "dateCreated" or "dateModified" ? [m.Value.ToString()] : Dates(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Dates),
        _ => [],
    };

    static (string Path, string Fragment)? Target(string from, string link)
    {
        if (link.StartsWith("https://example.org" + SeedsSite.BasePath, StringComparison.Ordinal))
            link = link["https://example.org".Length..];
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal) || link.StartsWith("data:", StringComparison.Ordinal))
            return null;
        var parts = link.Split('#', 2);
        var path = parts[0].Length == 0 ? from
            : parts[0].StartsWith(SeedsSite.BasePath, StringComparison.Ordinal) ? Uri.UnescapeDataString(parts[0][SeedsSite.BasePath.Length..].Split('?')[0])
            : "outside/" + parts[0];
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        return (path, parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    bool Resolves(string path, string fragment) =>
        File.Exists(Path.Combine(site.Folder, path)) && (fragment.Length == 0 || (site.Pages.TryGetValue(path, out var page) && page.GetElementById(fragment) is not null));

    static string Fold(string text) => string.Concat(VisibleText.Of(text).Where(c => !char.IsWhiteSpace(c)));

    sealed class Scratch : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-threads-").FullName;

        public SortedDictionary<string, string> Files()
        {
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
                files.Add(Path.GetRelativePath(Folder, file), File.ReadAllText(file));
            return files;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
