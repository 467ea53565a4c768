using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Tests;

public class ReadingCacheTests
{
    const string Dated = "2031年2月1日 星期六\n\n" + SamplePages.Bridge;

    static readonly Lazy<SourceText> Seed = new(new SourceText("seeds/a.txt", "正文。"));

    [Fact]
    public void What_is_kept_of_a_page_comes_back_in_every_field()
    {
        using var site = SiteTest.With();
        var cache = new ReadingCache(site.At(".sitegen/readings"));
        var page = Invented.Of<Page>();
        var entry = Invented.Of<PageEntry>();
        var own = entry with { Scans = [], Articles = [.. entry.Articles.Select(article => article with { Word = ArticleWord.None })] };
        ImmutableArray<Diagnostic> said =
        [
            new("SG1006", Severity.Warning, "A slip.") { Source = Seed.Value, Span = new TextSpan(1, 2), Hint = "Look." },
            new("SG5102", Severity.Note, "Another date.") { Path = "a.txt" },
        ];
        Assert.NotNull(cache.Keep("abcdef", new KeptEntry(entry, 3, said), Invented.Of<PageProfile>(), page));

        var found = cache.Find("abcdef", Seed)!;
        Assert.Null(Invented.Difference(own, found.Light.Entry));
        Assert.Null(Invented.Difference(Invented.Of<PageProfile>(), found.Profile));
        Assert.Null(Invented.Difference(page, cache.FindPage("abcdef")));
        Assert.Equal(3, found.Light.Doubts);
        Assert.Equal(said.Select(d => d with { Notes = default }), found.Light.Said.Select(d => d with { Notes = default }));
    }

    [Fact]
    public async Task A_broken_cache_is_noticed_and_the_page_is_read_anew()
    {
        using var site = SiteTest.With(null, ("a.txt", SamplePages.Bridge), ("b.txt", SamplePages.Canal));
        await site.RunAsync("build");
        var before = site.Files();
        foreach (var file in Files(site))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        await site.RunAsync("build");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Equal(before, site.Files());
        foreach (var file in Files(site))
            File.WriteAllBytes(file, []);
        await site.RunAsync("build");
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task The_cache_holds_the_pages_of_the_last_build_and_no_others()
    {
        using var site = SiteTest.With(null, ("a.txt", SamplePages.Bridge), ("b.txt", SamplePages.Canal));
        await site.RunAsync("build");
        var first = Files(site);
        Assert.Equal(2, first.Length);
        await site.Write("seeds/b.txt", SamplePages.Canal + "\n末尾又添了一行。\n").RunAsync("build");
        Assert.Equal(2, Files(site).Length);
        Assert.Single(Files(site), file => !first.Contains(file));
        await site.Delete("seeds/a.txt").RunAsync("build");
        Assert.Single(Files(site));
    }

    [Fact]
    public async Task What_was_said_of_a_page_is_said_again_when_it_comes_from_the_cache()
    {
        using var site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "a.txt": { "date": "2031-02-03" } } }""", ("a.txt", Dated));
        await site.RunAsync("build");
        var said = site.Errors;
        Assert.Contains("SG5102", said, StringComparison.Ordinal);
        Assert.Single(Files(site));
        await site.RunAsync("build");
        Assert.Equal(said, site.Errors);
    }

    static string[] Files(SiteTest site) => Directory.GetFiles(site.At(".sitegen/readings"), "*", SearchOption.AllDirectories);
}
