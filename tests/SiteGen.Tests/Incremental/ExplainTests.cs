namespace SiteGen.Tests.Incremental;

public class ExplainTests
{
    [Fact]
    public async Task Each_written_file_says_why_it_was_made_anew()
    {
        using var site = Paper();
        await site.BuildAsync("--explain");
        Assert.All(Explained(site), line => Assert.EndsWith(": no earlier build is remembered", line, StringComparison.Ordinal));

        site.Write("seeds/b.txt", SamplePages.Canal.Replace("不再看天吃饭", "年年丰收", StringComparison.Ordinal));
        await site.BuildAsync("--explain");
        var said = Explained(site);
        Assert.Contains("2031-02-01/03/index.html: its text changed", said);
        // What stood on the front of the issue was its opening.
        Assert.Contains("2031-02-01/index.html: its article, page or issue, or one beside it, changed", said);
        Assert.Contains("feed.xml: it is made with each build, and came out otherwise", said);
        Assert.DoesNotContain(said, line => line.StartsWith("2031-02-01/02/index.html", StringComparison.Ordinal));

        site.Write("templates/broadsheet/partials/pager.sbnhtml", "");
        await site.BuildAsync("--explain");
        Assert.Empty(Explained(site));

        site.Write("_site/robots.txt", "Disallow: /\n").Delete("_site/2031-02-01/02/index.html");
        await site.BuildAsync("--explain");
        Assert.Equal(["2031-02-01/02/index.html: somebody changed or removed it", "robots.txt: it is made with each build, and came out otherwise"], Explained(site));
    }

    [Fact]
    public async Task An_unchanged_paper_says_what_there_is_to_say_again_and_writes_nothing()
    {
        using var site = Paper().Write("seeds/c.txt", "2031年2月1日 星期六 第04版\n\n水库蓄水\n\n　　本报讯 水库昨日开始蓄水，，下游三县受益。水位每天上升半米，\n").Write("seeds/z.corrections.json", "{}");
        await site.BuildAsync();
        Assert.Contains("SG1006", site.Errors, StringComparison.Ordinal);
        var (said, before) = (site.Errors, site.Files());
        var times = before.Keys.Select(path => File.GetLastWriteTimeUtc(site.At("_site/" + path))).ToArray();

        await site.BuildAsync();
        Assert.Equal(said, site.Errors);
        Assert.Contains(", 0 written, 0 removed", site.Output, StringComparison.Ordinal);
        Assert.Equal(times, before.Keys.Select(path => File.GetLastWriteTimeUtc(site.At("_site/" + path))));
        await site.RunAsync("build", "--strict");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
    }

    [Fact]
    public async Task What_a_clean_build_could_not_remove_the_next_one_does()
    {
        using var site = Paper();
        await site.BuildAsync();
        site.Delete("seeds/b.txt");
        await site.BuildAsync("--clean");
        Assert.True(site.Has("_site/2031-02-01/03/index.html"));
        await site.BuildAsync();
        Assert.False(site.Has("_site/2031-02-01/03/index.html"));
    }

    static SiteTest Paper() => SiteTest.With(null, ("a.txt", SamplePages.Bridge), ("b.txt", SamplePages.Canal));

    static string[] Explained(SiteTest site) => [.. site.Output.Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith("_site: ", StringComparison.Ordinal))];
}
