namespace SiteGen.Tests.Linking;

public sealed class InspectLinksTests
{
    const string First = "2031年2月1日 第01版\n\n## 渡口会议召开\n\n本报讯（记者 钟文岚）昨日，副市长邵思远主持会议，研究渡口修缮。“万企联百校”活动启动。\n";
    const string Second = "2031年2月2日 第01版\n\n## 校企活动继续\n\n本报讯（记者 钟文岚）“万企联百校”活动昨日继续，副市长邵思远参加活动。\n";

    [Fact]
    public async Task Links_are_shown_with_their_reason_and_the_lines_that_prove_them()
    {
        using var site = SiteTest.With(null, ("a.txt", First), ("b.txt", Second));
        await site.RunAsync("inspect", "--links", "seeds/a.txt");
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Contains("person → 邵思远", site.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt:5 “本报讯（记者 钟文岚）昨日，副市长邵思远主持会议，研究渡口修缮。”", site.Output, StringComparison.Ordinal);
        // The other page makes the term a topic, and is not asked for.
        Assert.Contains("topic → 万企联百校", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("校企活动继续  /", site.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_config_the_named_files_are_the_archive()
    {
        using var site = SiteTest.With(null, ("a.txt", First), ("b.txt", Second)).Delete("site.config.json");
        await site.RunAsync("inspect", "--links", "seeds/a.txt");
        Assert.DoesNotContain("topic", site.Output, StringComparison.Ordinal);
        await site.RunAsync("inspect", "--links", "seeds/a.txt", "seeds/b.txt");
        Assert.Contains("topic → 万企联百校", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_named()
    {
        using var site = SiteTest.With();
        await site.RunAsync("inspect", "--links", "seeds/none.txt");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("seeds/none.txt", site.Errors, StringComparison.Ordinal);
    }
}
