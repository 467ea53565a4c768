using System.Text.Json;

namespace SiteGen.Tests.NewPaper;

public sealed class NewTests
{
    [Theory]
    [InlineData("en", "The Daily Example", "Footbridge over the mill race opens early")]
    [InlineData("zh-CN", "示例日报", "磨坊河新步行桥提前通行")]
    public async Task A_new_paper_builds_and_is_good_at_once(string language, string name, string headline)
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("new", "paper", "--language", language);
        Assert.Equal(ExitCode.Good, site.Exit);
        Assert.Equal($"paper: a paper of one page. To look at it:\n  cd paper\n  sitegen serve\n", site.Output.ReplaceLineEndings("\n"));
        using var paper = site.Below("paper");
        await paper.BuildAsync("--strict");
        await paper.RunAsync("check", "--strict");
        Assert.True(paper.Exit == ExitCode.Good, paper.Errors);
        await paper.RunAsync("template", "--check", "--strict");
        Assert.True(paper.Exit == ExitCode.Good, paper.Errors);
        var home = SiteText.Parse(paper.At("_site/index.html"));
        Assert.Equal(name, home.Title);
        Assert.Contains(headline, home.Body!.TextContent.Replace("\u200b", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(paper.Has("_site/about/index.html"));
        Assert.True(paper.Has("_site/2031-02-01/01/index.html"));
    }

    [Fact]
    public async Task It_has_all_that_a_paper_needs()
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("new", ".");
        Assert.Equal(
            [
                ".gitattributes", ".github/workflows/pages.yml", ".gitignore", "README.md", "seeds/2031-02-01/01.txt", "seeds/about.md",
                "site.config.json", "site.config.schema.json", "templates/broadsheet/partials/nameplate.sbnhtml",
            ],
            site.Files(".").Keys);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "site.config.schema.json")), site.Read("site.config.schema.json"));
        Assert.Equal("_site/\n.sitegen/\n", site.Read(".gitignore"));
        Assert.DoesNotContain("  cd", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_name_may_hold_any_sign()
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("new", "paper", "--name", "The “Owl” & \"Ivy\" \\ Herald", "--language", "EN");
        using var paper = site.Below("paper");
        using var config = JsonDocument.Parse(paper.Read("site.config.json"));
        Assert.Equal("The “Owl” & \"Ivy\" \\ Herald", config.RootElement.GetProperty("newspaper").GetString());
        await paper.BuildAsync("--strict");
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_alone()
    {
        using var site = SiteTest.Empty().Write("paper/notes.txt", "mine");
        await site.RunAsync("new", "paper");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG6040", site.Errors, StringComparison.Ordinal);
        Assert.Equal(["paper/notes.txt"], site.Files(".").Keys);
        await site.RunAsync("new", "paper/notes.txt");
        Assert.Contains("SG6041", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_a_file_is_empty()
    {
        using var site = SiteTest.Empty().Write("paper/.git/HEAD", "ref: refs/heads/main");
        await site.RunAsync("new", "paper");
        Assert.True(site.Exit == ExitCode.Good, site.Errors);
    }

    [Fact]
    public async Task A_language_that_the_program_does_not_speak_is_said()
    {
        using var site = SiteTest.Empty();
        await site.RunAsync("new", "paper", "--language", "tlh");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG6042", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files("."));
    }
}
