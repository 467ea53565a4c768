namespace SiteGen.Tests.Publish;

public sealed class PublishTests
{
    [Fact]
    public async Task The_first_publication_makes_the_branch_and_touches_nothing_of_ones_own()
    {
        using var paper = PublishedPaper.Create();
        var before = paper.OwnState();
        (await paper.PublishAsync()).Published();
        Assert.Equal(before, paper.OwnState());
        Assert.Equal(paper.Site.Files().Keys.Order(StringComparer.Ordinal), paper.FilesOn().Order(StringComparer.Ordinal));
        Assert.Contains(".nojekyll", paper.FilesOn());
        Assert.Equal(paper.Site.Read("_site/index.html").TrimEnd('\n'), paper.Read("index.html"));
        Assert.Equal(1, paper.Commits());
        Assert.DoesNotContain("not committed", PublishedPaper.Git(paper.Remote, "log", "-1", "--format=%B", "gh-pages"), StringComparison.Ordinal);
        var source = PublishedPaper.Git(paper.Site.Folder, "rev-parse", "HEAD");
        Assert.Contains($"Sitegen-Source: {source}", PublishedPaper.Git(paper.Remote, "log", "-1", "--format=%B", "gh-pages"), StringComparison.Ordinal);
        Assert.StartsWith($"Published to gh-pages of origin ({paper.Remote}): {paper.FilesOn().Length} added, 0 changed, 0 removed files", paper.Site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_publish_is_said_and_is_success()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        var tip = paper.Tip();
        (await paper.PublishAsync()).Published();
        Assert.StartsWith("Nothing to publish", paper.Site.Output, StringComparison.Ordinal);
        Assert.Equal(tip, paper.Tip());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task The_second_publication_sends_only_what_changed(bool keepHistory, int commits)
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        paper.Site.Write("seeds/about.md", SamplePages.About.Replace("从哪里来", "新的一段", StringComparison.Ordinal));
        var objects = Objects(paper.Site.Folder);
        (await paper.PublishAsync(keepHistory ? ["--keep-history"] : [])).Published();
        Assert.Contains(": 0 added, 1 changed, 0 removed files", paper.Site.Output, StringComparison.Ordinal);
        Assert.Contains("新的一段", paper.Read("about/index.html"), StringComparison.Ordinal);
        Assert.Equal(commits, paper.Commits());
        Assert.Contains("The sources had changes that were not committed.", PublishedPaper.Git(paper.Remote, "log", "-1", "--format=%B", "gh-pages"), StringComparison.Ordinal);
        // One file, the folder above it, the root, the commit.
        Assert.Equal(objects + 4, Objects(paper.Site.Folder));
    }

    [Fact]
    public async Task A_page_that_is_not_committed_is_owned_up_to()
    {
        using var paper = PublishedPaper.Create();
        paper.Site.Write("seeds/04.txt", SamplePages.Canal.Replace("第03版", "第04版", StringComparison.Ordinal));
        (await paper.PublishAsync()).Published();
        Assert.Contains("The sources had changes that were not committed.", PublishedPaper.Git(paper.Remote, "log", "-1", "--format=%B", "gh-pages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_site_has_no_more_is_gone_from_the_branch()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        paper.Site.Delete("seeds/about.md");
        (await paper.PublishAsync()).Published();
        Assert.DoesNotContain("about/index.html", paper.FilesOn());
    }

    [Fact]
    public async Task A_dry_run_lists_what_would_change_and_changes_nothing()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync("--dry-run")).Published();
        Assert.Equal("", paper.Tip());
        Assert.Contains("added   index.html\n", paper.Site.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("nothing was published.", paper.Site.Output.TrimEnd(), StringComparison.Ordinal);
        (await paper.PublishAsync()).Published();
        var tip = paper.Tip();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n新的一段。\n").Delete("seeds/03.txt");
        (await paper.PublishAsync("--dry-run")).Published();
        Assert.Contains("changed about/index.html", paper.Site.Output, StringComparison.Ordinal);
        Assert.Contains("removed 2031-02-01/03/index.html", paper.Site.Output, StringComparison.Ordinal);
        Assert.Equal(tip, paper.Tip());
    }

    [Theory]
    [InlineData("pre-push", true)]
    [InlineData("pre-push", false)]
    [InlineData("reference-transaction", true)]
    [InlineData("reference-transaction", false)]
    public async Task A_remote_that_moved_is_published_to_once_more_on_top(string hook, bool keepHistory)
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync("--keep-history")).Published();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n新的一段。\n");
        MovesMeanwhile(paper, hook, times: 1);
        await paper.PublishAsync(keepHistory ? "--keep-history" : "--replace");
        paper.Published();
        Assert.Contains("SG7014", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Contains("新的一段", paper.Read("about/index.html"), StringComparison.Ordinal);
        Assert.Equal(keepHistory ? 3 : 1, paper.Commits());
    }

    [Fact]
    public async Task A_remote_that_moves_again_and_again_is_left_to_whoever_moves_it()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync("--keep-history")).Published();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n新的一段。\n");
        MovesMeanwhile(paper, "pre-push", times: 2);
        await paper.PublishAsync("--keep-history");
        Assert.Equal(ExitCode.WorldFailed, paper.Site.Exit);
        Assert.Contains("SG7012", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Equal(3, paper.Commits());
        Assert.DoesNotContain("新的一段", paper.Read("about/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pre-receive", false)]
    [InlineData("update", false)]
    [InlineData("pre-push", true)]
    public async Task A_hook_that_refuses_is_said_and_the_remote_is_as_it_was(string hook, bool isOwn)
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        var tip = paper.Tip();
        paper.Hook(hook, "echo 'not on a Sunday' >&2; exit 1", isOwn);
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n新的一段。\n");
        await paper.PublishAsync();
        Assert.Equal(ExitCode.WorldFailed, paper.Site.Exit);
        Assert.Contains("error SG7011", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Contains("not on a Sunday", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Equal(tip, paper.Tip());
        File.Delete(Path.Combine(isOwn ? paper.Site.At(".git") : paper.Remote, "hooks", hook));
        (await paper.PublishAsync()).Published();
        Assert.Contains("新的一段", paper.Read("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_with_other_contents_is_not_taken_without_asking()
    {
        using var paper = PublishedPaper.Create();
        PublishedPaper.Git(paper.Site.Folder, "push", "--quiet", "origin", "main:gh-pages");
        var tip = paper.Tip();
        await paper.PublishAsync();
        Assert.Equal(ExitCode.WrongUsage, paper.Site.Exit);
        Assert.Contains("SG7007", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Equal(tip, paper.Tip());
        (await paper.PublishAsync("--replace")).Published();
        Assert.DoesNotContain("site.config.json", paper.FilesOn());
    }

    [Fact]
    public async Task A_history_is_not_ended_without_asking()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n一。\n");
        (await paper.PublishAsync("--keep-history")).Published();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n二。\n");
        await paper.PublishAsync();
        Assert.Equal(ExitCode.WrongUsage, paper.Site.Exit);
        Assert.Contains("SG7008", paper.Site.Errors, StringComparison.Ordinal);
        (await paper.PublishAsync("--replace")).Published();
        Assert.Equal(1, paper.Commits());
    }

    [Fact]
    public async Task The_branch_of_the_sources_is_never_published_to()
    {
        using var paper = PublishedPaper.Create();
        await paper.PublishAsync("--branch", "main", "--replace");
        Assert.Equal(ExitCode.WrongUsage, paper.Site.Exit);
        Assert.Contains("SG7004", paper.Site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_of_its_own_is_written_for_the_host_and_kept_where_only_the_branch_knows_it()
    {
        using var paper = PublishedPaper.Create("""{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://paper.example/", "domain": "paper.example" }""");
        (await paper.PublishAsync()).Published();
        Assert.Equal("paper.example", paper.Read("CNAME"));
        paper.Site.Write("site.config.json", """{ "newspaper": "青禾日报", "language": "zh-CN" }""");
        (await paper.PublishAsync()).Published();
        Assert.Contains("SG7015", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Equal("paper.example", paper.Read("CNAME"));
    }

    [Fact]
    public async Task A_site_that_is_not_good_is_not_published()
    {
        using var paper = PublishedPaper.Create();
        paper.Site.Write("seeds/about.md", SamplePages.About + "\n[nowhere](/nowhere/)\n");
        await paper.PublishAsync();
        Assert.Equal(ExitCode.ContentErrors, paper.Site.Exit);
        Assert.Contains("SG4101", paper.Site.Errors, StringComparison.Ordinal);
        Assert.Equal("", paper.Tip());
    }

    [Fact]
    public async Task Files_in_the_output_that_no_build_made_stay_at_home()
    {
        using var paper = PublishedPaper.Create();
        paper.Site.Write("_site/private.txt", "not for everybody");
        (await paper.PublishAsync()).Published();
        Assert.DoesNotContain("private.txt", paper.FilesOn());
    }

    [Fact]
    public async Task Another_repository_is_published_to_by_its_path()
    {
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync("--remote", Path.GetRelativePath(paper.Site.Folder, paper.Remote), "--branch", "site/live")).Published();
        Assert.Contains("index.html", paper.FilesOn("site/live"));
    }

    [Theory]
    [InlineData("SG7005", "--remote", "orgin")]
    [InlineData("SG7005", "--remote=--upload-pack=touch x:y")]
    [InlineData("SG7003", "--branch", "a..b")]
    [InlineData("SG7003", "--branch", "-x")]
    public async Task A_remote_or_branch_that_cannot_be_is_wrong_usage(string code, params string[] options)
    {
        using var paper = PublishedPaper.Create();
        await paper.PublishAsync(options);
        Assert.Equal(ExitCode.WrongUsage, paper.Site.Exit);
        Assert.Contains(code, paper.Site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_repository_there_is_nothing_to_publish_from()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge));
        await site.RunAsync("publish");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("SG7002", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://editor:hunter2secret@localhost:1/paper.git", "hunter2secret")]
    [InlineData("http://ghp_0123456789@localhost:1/paper.git", "ghp_0123456789")]
    [InlineData("http://editor:p%40ss%3Aword@localhost:1/paper.git", "p%40ss%3Aword")]
    public async Task Secrets_in_addresses_are_never_printed(string address, string secret)
    {
        using var paper = PublishedPaper.Create();
        PublishedPaper.Git(paper.Site.Folder, "remote", "set-url", "origin", address);
        foreach (var options in new string[][] { [], ["--remote", address] })
        {
            await paper.PublishAsync(options);
            Assert.Equal(ExitCode.WorldFailed, paper.Site.Exit);
            Assert.Contains("SG7010", paper.Site.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, paper.Site.Errors + paper.Site.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.UnescapeDataString(secret), paper.Site.Errors + paper.Site.Output, StringComparison.Ordinal);
        }
    }

    static int Objects(string folder) => PublishedPaper.Git(folder, "cat-file", "--batch-all-objects", "--batch-check").Split('\n').Length;

    // Somebody else commits to the branch after it was fetched: while the site's commit is made, or while it is pushed.
    static void MovesMeanwhile(PublishedPaper paper, string hook, int times) => paper.Hook(hook, $"""
        [ "$1" != prepared ] && [ "$1" != aborted ] && grep -q "next/\|heads/" || exit 0
        unset GIT_DIR; cd "{paper.Remote}" && n=$(cat pushes 2> /dev/null || echo 0) && [ "$n" -lt {times} ] || exit 0
        echo $((n + 1)) > pushes
        c=$(git -c user.name=x -c user.email=x@x.example commit-tree -p gh-pages -m "By hand" "gh-pages^{"{tree}"}") && git update-ref refs/heads/gh-pages "$c"
        """, isOwn: true);
}
