using SiteGen.Disk;

namespace SiteGen.Tests.Building;

/// <summary>A build touches nothing but what a build made.</summary>
public sealed class OutputSafetyTests
{
    static readonly (string, string)[] Paper = [("02.txt", SamplePages.Bridge), ("03.txt", SamplePages.Canal)];

    [Fact]
    public async Task Output_folders_of_similar_names_do_not_share_a_memory()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync("--output", "out/a");
        site.Delete("seeds/03.txt").Write("out-a/2031-02-01/03/index.html", "mine");
        await site.BuildAsync("--output", "out-a");
        Assert.Equal("mine", site.Read("out-a/2031-02-01/03/index.html"));
    }

    [Fact]
    public async Task Nothing_is_removed_through_a_link_that_leads_out_of_the_output()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        Directory.Move(site.At("_site/2031-02-01/03"), site.At("elsewhere"));
        Directory.CreateSymbolicLink(site.At("_site/2031-02-01/03"), site.At("elsewhere"));
        await site.Delete("seeds/03.txt").BuildAsync();
        Assert.True(site.Has("elsewhere/index.html"));
    }

    [Fact]
    public async Task A_link_to_the_seeds_is_the_seeds_wherever_it_stands_in_the_path()
    {
        using var site = SiteTest.With(null, Paper);
        Directory.CreateSymbolicLink(site.At("s"), site.At("seeds"));
        await site.RunAsync("build", "--output", "s/new");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Equal(["02.txt", "03.txt"], site.Files("seeds").Keys);
    }

    [Fact]
    public async Task A_file_that_no_build_made_is_not_overwritten()
    {
        using var site = SiteTest.With(null, Paper).Write("_site/robots.txt", "mine");
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WorldFailed, site.Exit);
        Assert.Contains("SG6016", site.Errors, StringComparison.Ordinal);
        Assert.Equal(["robots.txt"], site.Files().Keys);
        Assert.Equal("mine", site.Read("_site/robots.txt"));
        await site.BuildAsync("--clean");
        Assert.NotEqual("mine", site.Read("_site/robots.txt"));
    }

    [Fact]
    public async Task A_clean_build_removes_nothing_and_the_next_one_does()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        await site.Delete("seeds/03.txt").BuildAsync("--clean");
        Assert.True(site.Has("_site/2031-02-01/03/index.html"));
        await site.BuildAsync();
        Assert.False(site.Has("_site/2031-02-01/03/index.html"));
    }

    [Fact]
    public async Task A_seed_that_breaks_does_not_take_its_good_pages_away()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        site.Write("seeds/03.txt", [0x61, 0xFF, 0xFF, 0x62]);
        await site.RunAsync("build", "--keep-going");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.True(site.Has("_site/2031-02-01/03/index.html"));
    }

    [Theory]
    [InlineData("_site/robots.txt/mine.txt", "SG6014")]
    [InlineData("_site/2031-02-01", "SG6015")]
    public async Task What_stands_in_the_way_is_named_before_anything_is_moved(string obstacle, string code)
    {
        using var site = SiteTest.With(null, Paper).Write(obstacle, "mine");
        var before = site.Files();
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WorldFailed, site.Exit);
        Assert.Contains(code, site.Errors, StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task Of_two_builds_at_once_the_second_waits_for_nothing_and_says_so()
    {
        using var site = SiteTest.With(null, Paper);
        using var taken = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        // The lock belongs to the thread that took it.
        var other = new Thread(() =>
        {
            using var held = BuildLock.Take(site.At("_site"));
            taken.Set();
            done.Wait();
        });
        other.Start();
        taken.Wait(TestContext.Current.CancellationToken);
        await site.RunAsync("build");
        done.Set();
        other.Join();
        Assert.Equal(ExitCode.WorldFailed, site.Exit);
        Assert.Contains("SG6017", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seeds_folder_without_a_page_leaves_the_site_alone()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        var before = site.Files();
        await site.Delete("seeds/02.txt").Delete("seeds/03.txt").RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task A_linked_folder_among_the_seeds_is_not_followed()
    {
        using var site = SiteTest.With(null, Paper);
        Directory.CreateSymbolicLink(site.At("seeds/loop"), site.At("seeds"));
        await site.BuildAsync();
        Assert.Contains("on 2 pages", site.Output, StringComparison.Ordinal);
    }
}
