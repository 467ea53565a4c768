using System.Globalization;

namespace SiteGen.Tests.Building;

public sealed class BuildTests
{
    static readonly (string, string)[] Paper = [("02.txt", SamplePages.Bridge), ("03.txt", SamplePages.Canal), ("about.md", SamplePages.About)];

    [Fact]
    public async Task A_small_paper_becomes_a_whole_site()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        Golden.Match(SiteText.Describe(site.At("_site")), "small-site.txt");
    }

    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        await site.BuildAsync();
        Assert.Contains(" 0 written, 0 removed", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_builds_anywhere_give_the_same_bytes()
    {
        using var here = await SiteTest.With(null, Paper).BuildAsync();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            using var there = await SiteTest.With(null, [.. Paper.Reverse()]).BuildAsync();
            Assert.Equal(here.Files(), there.Files());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task A_changed_page_changes_its_files_and_leaves_the_others_untouched()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        var about = File.GetLastWriteTimeUtc(site.At("_site/about/index.html"));
        await site.Write("seeds/03.txt", SamplePages.Canal.Replace("三年", "四年", StringComparison.Ordinal)).BuildAsync();
        Assert.DoesNotContain(" 0 written", site.Output, StringComparison.Ordinal);
        Assert.Equal(about, File.GetLastWriteTimeUtc(site.At("_site/about/index.html")));
        using var clean = await SiteTest.With(null, [("03.txt", site.Read("seeds/03.txt")), .. Paper.Where(p => p.Item1 != "03.txt")]).BuildAsync();
        Assert.Equal(clean.Files(), site.Files());
    }

    [Fact]
    public async Task A_page_that_is_gone_is_gone_from_the_site_and_a_file_of_the_editor_stays()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        site.Write("_site/CNAME", "example.org").Write("_site/2031-02-01/03/notes.txt", "mine").Delete("seeds/03.txt");
        await site.BuildAsync();
        Assert.False(site.Has("_site/2031-02-01/03/index.html"));
        Assert.Equal("example.org", site.Read("_site/CNAME"));
        Assert.Equal("mine", site.Read("_site/2031-02-01/03/notes.txt"));
        using var clean = await SiteTest.With(null, [.. Paper.Where(p => p.Item1 != "03.txt")]).BuildAsync();
        Assert.Equal(clean.Files().Keys, site.Files().Keys.Except(["CNAME", "2031-02-01/03/notes.txt"]));
    }

    [Fact]
    public async Task A_build_elsewhere_never_removes_what_this_one_made()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        var before = site.Files();
        await site.Delete("seeds/03.txt").BuildAsync("--output", "other");
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task An_error_leaves_the_last_good_site_as_it_was()
    {
        using var site = await SiteTest.With(null, Paper).BuildAsync();
        var before = site.Files();
        site.Write("seeds/04.txt", [0x61, 0xFF, 0xFF, 0x62]).Write("seeds/05.txt", [0xFF, 0xFF]).Write("seeds/02.txt", SamplePages.Canal.Replace("03版", "02版", StringComparison.Ordinal));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Equal(before, site.Files());
        Assert.Contains("seeds/04.txt", site.Errors, StringComparison.Ordinal);
        Assert.Contains("seeds/05.txt", site.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_going_writes_what_is_good_and_still_fails()
    {
        using var site = SiteTest.With(null, Paper).Write("seeds/04.txt", [0x61, 0xFF, 0xFF, 0x62]);
        await site.RunAsync("build", "--keep-going");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.True(site.Has("_site/2031-02-01/02/index.html"));
    }

    [Fact]
    public async Task Strict_makes_a_warning_an_error()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge + "\a"));
        await site.RunAsync("build", "--strict");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("error SG6003", site.Errors, StringComparison.Ordinal);
        await site.BuildAsync();
        Assert.Contains("warning SG6003", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_build_left_behind_is_cleared_away()
    {
        using var site = SiteTest.With(null, Paper).Write("_site/.sitegen-staging/0/1", "half");
        await site.BuildAsync();
        Assert.False(Directory.Exists(site.At("_site/.sitegen-staging")));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link_that_leads_out_of_the_output()
    {
        using var site = SiteTest.With(null, Paper);
        Directory.CreateDirectory(site.At("elsewhere"));
        Directory.CreateDirectory(site.At("_site"));
        Directory.CreateSymbolicLink(site.At("_site/2031-02-01"), site.At("elsewhere"));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.WorldFailed, site.Exit);
        Assert.Contains("SG6012", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files("elsewhere"));
    }

    [Fact]
    public async Task A_place_where_nobody_may_write_is_the_worlds_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a folder that even an administrator can't write to");
        using var site = SiteTest.With(null, Paper);
        await site.RunAsync("build", "--output", "/proc/sitegen-test");
        Assert.Equal(ExitCode.WorldFailed, site.Exit);
        Assert.Contains("SG6013", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_build_writes_nothing()
    {
        using var site = SiteTest.With(null, Paper);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var exit = await CommandLine.RunAsync(["build"], new Terminal(TextWriter.Null, TextWriter.Null, site.Folder), stop.Token);
        Assert.Equal(ExitCode.Cancelled, exit);
        Assert.Empty(site.Files());
    }

    [Fact]
    public async Task Nothing_but_the_output_and_the_cache_is_touched()
    {
        using var site = SiteTest.With(null, Paper);
        var before = site.Files(".");
        await site.BuildAsync();
        Assert.Equal(before, new SortedDictionary<string, string>(
            site.Files(".").Where(f => !f.Key.StartsWith("_site/", StringComparison.Ordinal) && !f.Key.StartsWith(".sitegen/", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value), StringComparer.Ordinal));
    }
}
