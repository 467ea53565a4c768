using System.Text.Json;

namespace SiteGen.Tests.Publish;

public sealed class MovedAddressTests
{
    [Fact]
    public async Task An_article_whose_headline_was_put_right_is_found_at_its_old_address()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        var old = Address(paper, "灌溉渠全线贯通");
        paper.Site.Write("seeds/03.txt", SamplePages.Canal.Replace("灌溉渠全线贯通", "灌溉渠全线通水", StringComparison.Ordinal));
        (await paper.PublishAsync()).Published();
        var now = Address(paper, "灌溉渠全线通水");
        Assert.NotEqual(old, now);
        Assert.Equal(now, Table(paper)[old]);
        Assert.Contains($"url=/repo/{now}", paper.Read(old + "index.html"), StringComparison.Ordinal);
        Assert.Contains($"{old}: note SG7021", paper.Site.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain($"{old}: warning", paper.Site.Errors, StringComparison.Ordinal);

        // And once more: the first address leads to the third.
        paper.Site.Write("seeds/03.txt", SamplePages.Canal.Replace("灌溉渠全线贯通", "灌溉渠今日通水", StringComparison.Ordinal));
        (await paper.PublishAsync()).Published();
        Assert.Contains($"url=/repo/{Address(paper, "灌溉渠今日通水")}", paper.Read(old + "index.html"), StringComparison.Ordinal);
        Assert.Equal(2, Table(paper).Count);
    }

    [Fact]
    public async Task A_date_that_was_put_right_moves_articles_page_and_issue()
    {
        const string Inferred = """{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://paper.example/repo/", "pages": { "02.txt": { "date": "2031-03-04", "dateIs": "inferred" } } }""";
        using var paper = PublishedPaper.Create();
        paper.Site.Write("seeds/02.txt", SamplePages.Bridge.Replace("2031年2月1日 星期六 ", "", StringComparison.Ordinal)).Delete("seeds/03.txt").Write("site.config.json", Inferred);
        (await paper.PublishAsync()).Published();
        paper.Site.Write("site.config.json", Inferred.Replace("2031-03-04", "2031-03-05", StringComparison.Ordinal));
        (await paper.PublishAsync()).Published();
        var table = Table(paper);
        Assert.Equal("2031-03-05/", table["2031-03-04/"]);
        Assert.Equal("2031-03-05/02/", table["2031-03-04/02/"]);
        Assert.Equal(4, table.Count);
        Assert.All(table, entry => Assert.Contains($"url=/repo/{entry.Value}", paper.Read(entry.Key + "index.html"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_gone_is_said_until_the_table_says_so()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        var old = Address(paper, "灌溉渠全线贯通");
        paper.Site.Delete("seeds/03.txt");
        await paper.PublishAsync("--strict");
        Assert.Equal(ExitCode.ContentErrors, paper.Site.Exit);
        Assert.Contains($"{old}: error SG7020", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Contains(old + "index.html", paper.FilesOn());
        Assert.False(paper.Site.Has("redirects.json"));
        var gone = paper.Site.Errors.Split('\n').Where(line => line.Contains(": error SG7020", StringComparison.Ordinal)).Select(line => $"\"{line.Split(": error")[0]}\": null");
        paper.Site.Write("redirects.json", $"{{ {string.Join(", ", gone)} }}");
        (await paper.PublishAsync("--strict")).Published();
        Assert.DoesNotContain(old + "index.html", paper.FilesOn());
    }

    [Fact]
    public async Task A_dry_run_says_what_moved_and_writes_no_table()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        paper.Site.Write("seeds/03.txt", SamplePages.Canal.Replace("灌溉渠全线贯通", "灌溉渠全线通水", StringComparison.Ordinal));
        (await paper.PublishAsync("--dry-run")).Published();
        Assert.Contains("SG7021", paper.Site.Errors, StringComparison.Ordinal);
        Assert.False(paper.Site.Has("redirects.json"));
    }

    [Fact]
    public async Task Of_two_articles_that_are_much_alike_neither_is_taken()
    {
        var twins = SamplePages.Canal + "\n\n" + SamplePages.Canal[SamplePages.Canal.IndexOf("灌溉渠", StringComparison.Ordinal)..]
            .Replace("云湖县", "云海县", StringComparison.Ordinal).Replace("灌溉渠全线贯通", "输水渠全线贯通", StringComparison.Ordinal);
        using var paper = PublishedPaper.Create();
        paper.Site.Write("seeds/03.txt", twins);
        (await paper.PublishAsync()).Published();
        paper.Site.Write("seeds/03.txt", twins.Replace("渠全线贯通", "渠昨日贯通", StringComparison.Ordinal));
        (await paper.PublishAsync()).Published();
        Assert.False(paper.Site.Has("redirects.json"));
        Assert.Contains("warning SG7020", paper.Site.Errors, StringComparison.Ordinal);
    }

    static string Address(PublishedPaper paper, string headline) => paper.Site.Files().Keys.Where(f => f.Split('/') is [_, _, _, "index.html"])
        .Single(f => SiteText.Parse(paper.Site.At("_site/" + f)).QuerySelector("h1")?.TextContent.Replace(" ", "", StringComparison.Ordinal) == headline)[..^"index.html".Length];

    static Dictionary<string, string> Table(PublishedPaper paper) => JsonSerializer.Deserialize<Dictionary<string, string>>(paper.Site.Read("redirects.json"))!;
}
