using System.Globalization;

namespace SiteGen.Tests.Incremental;

/// <summary>What a build knows of a whole archive is not written down again for a page or two.</summary>
public sealed class LittleChangeTests : IDisposable
{
    /// <summary>More than a page is a small part of.</summary>
    const int Pages = 260;

    static readonly string[] OfAll = ["links.bin", "search.bin", "build-*.bin"];

    readonly SiteTest site = SiteTest.With("""{ "newspaper": "青禾日报", "language": "zh-CN", "seeds": "seeds/{date}/{page}.txt" }""",
        [.. Enumerable.Range(0, Pages).Select(page => (PathOf(page), Text(page)))]);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task One_page_leaves_what_is_known_of_all_as_it_was_and_several_do_not()
    {
        await site.BuildAsync();
        Forget();
        foreach (var sentence in new[] { "渠长陆一舟来到村里。", "渠长闻百川也来了。" })
        {
            Change(7, sentence);
            await site.BuildAsync();
            Assert.All(Known(), file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
        }

        await AssertIsAsCleanAsync();
        site.Delete("seeds/" + PathOf(20));
        Change(21, "渠长闻百川又来了。");
        Change(22, "大家都说好。");
        await site.BuildAsync();
        Assert.All(Known().Where(file => !Path.GetFileName(file).StartsWith("build-", StringComparison.Ordinal)), file => Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
        await AssertIsAsCleanAsync();
    }

    [Fact]
    public async Task One_page_after_the_other_gives_what_a_clean_build_gives()
    {
        await site.BuildAsync();
        for (var page = 0; page < 5; page++)
        {
            if (page == 3)
                site.Delete("seeds/" + PathOf(0));
            else
                Change(page * 50, $"渠长陆一舟第{page}次来到村里。");
            await site.BuildAsync();
        }

        await AssertIsAsCleanAsync();
    }

    [Fact]
    public async Task Changes_of_another_record_are_not_believed()
    {
        await site.BuildAsync();
        Change(7, "渠长陆一舟来到村里。");
        await site.BuildAsync();
        var since = Directory.GetFiles(site.At(".sitegen"), "build-*.since.bin").Single();
        var ofFirst = File.ReadAllBytes(since);
        Change(7, "");
        await site.BuildAsync("--clean");
        Assert.False(File.Exists(since));
        File.WriteAllBytes(since, ofFirst);
        await site.BuildAsync();
        await AssertIsAsCleanAsync();
    }

    static string PathOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2031, 1, 1).AddDays(page / 4):yyyy-MM-dd}/{page % 4 + 1:00}.txt");

    static string Text(int page, string sentence = "") => $"# 第{page}渠贯通\n\n今年以来，各村的工作都在稳步推进，成效明显。{sentence}\n";

    void Change(int page, string sentence) => site.Write("seeds/" + PathOf(page), Text(page, sentence));

    IEnumerable<string> Known() => OfAll.SelectMany(name => Directory.GetFiles(site.At(".sitegen"), name)).Where(file => !file.EndsWith(".since.bin", StringComparison.Ordinal));

    void Forget()
    {
        foreach (var file in Known())
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
    }

    async Task AssertIsAsCleanAsync()
    {
        var remembered = site.Files();
        Directory.Move(site.At(".sitegen"), site.At(".kept"));
        Directory.Move(site.At("_site"), site.At(".kept-site"));
        await site.BuildAsync();
        Assert.Equal(site.Files(), remembered);
        Directory.Delete(site.At(".sitegen"), recursive: true);
        Directory.Delete(site.At("_site"), recursive: true);
        Directory.Move(site.At(".kept"), site.At(".sitegen"));
        Directory.Move(site.At(".kept-site"), site.At("_site"));
    }
}
