namespace SiteGen.Tests;

public sealed class CommandLineTests
{
    const int ScreenWidth = 100;
    const int ScreenHeight = 30;

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help-new", "new", "--help")]
    [InlineData("help-build", "build", "--help")]
    [InlineData("help-serve", "serve", "--help")]
    [InlineData("help-publish", "publish", "--help")]
    [InlineData("help-check", "check", "--help")]
    [InlineData("help-inspect", "inspect", "--help")]
    [InlineData("help-template", "template", "--help")]
    public async Task The_help_says_all_there_is(string name, params string[] args)
    {
        using var site = SiteTest.With();
        await site.RunAsync(args);
        Assert.Equal(ExitCode.Good, site.Exit);
        Golden.Match(site.Output.ReplaceLineEndings("\n"), name + ".txt");
        Assert.Contains("\nExample:\n  sitegen ", site.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.InRange(site.Output.TrimEnd().Split('\n').Sum(line => 1 + (line.Length / ScreenWidth)), 1, ScreenHeight);
    }

    [Theory]
    [InlineData("build", "biuld")]
    [InlineData("--strict", "build", "--stirct")]
    [InlineData("--base-url", "build", "--base_url", "/x/")]
    [InlineData("--language", "new", "x", "--langauge", "en")]
    [InlineData("--keep-history", "publish", "--kepe-history")]
    [InlineData("--external", "check", "--extrenal")]
    [InlineData("--json", "inspect", "a.txt", "--jsn")]
    [InlineData("--check", "template", "--chek")]
    public async Task What_is_not_known_is_wrong_usage_and_suggests_what_was_meant(string meant, params string[] args)
    {
        using var site = SiteTest.With();
        await site.RunAsync(args);
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains($"Did you mean “{meant}”?", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chec", "check")]
    [InlineData("build --st", "--strict")]
    [InlineData("publish --keep", "--keep-history")]
    public async Task A_shell_that_asks_is_told_what_can_stand_at_its_cursor(string line, string completion)
    {
        using var site = SiteTest.With();
        await site.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(completion, site.Output.Trim());
    }

    [Fact]
    public async Task No_command_at_all_is_wrong_usage()
    {
        using var site = SiteTest.With();
        await site.RunAsync();
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
    }
}
