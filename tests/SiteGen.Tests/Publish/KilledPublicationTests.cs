using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Tests.Publish;

/// <summary>The program itself, killed at each of its calls of git: nothing is ever half-published, and the next publication is good.</summary>
public sealed class KilledPublicationTests
{
    // Counts the calls; at one of them it kills who called, either in place of git or while git runs.
    const string GitThatKills = """
        #!/bin/sh
        n=$(cat "$SITEGEN_TEST_CALLS" 2> /dev/null | wc -l)
        echo "$1" >> "$SITEGEN_TEST_CALLS"
        if [ "$n" = "$SITEGEN_TEST_KILL" ]; then
            kill -9 $PPID
            [ "$SITEGEN_TEST_DURING" = 1 ] && "$SITEGEN_TEST_GIT" "$@"
            touch "$SITEGEN_TEST_CALLS.ended"
            exit 1
        fi
        exec "$SITEGEN_TEST_GIT" "$@"
        """;

    [Fact]
    public async Task A_kill_at_any_step_leaves_the_remote_with_the_old_site_or_with_the_new_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell and kill -9");
        using var paper = PublishedPaper.Create();
        (await paper.PublishAsync()).Published();
        var own = paper.OwnState();
        var calls = Run(paper, "0", kill: -1, during: false);
        Assert.Contains("push", calls);
        var outcomes = new HashSet<bool>();
        for (var i = 0; i < calls.Length; i++)
        {
            foreach (var during in calls[i] is "fast-import" or "push" ? new[] { false, true } : [false])
            {
                var before = paper.Tip();
                var text = $"第{i.ToString(CultureInfo.InvariantCulture)}段{(during ? "，进行中" : "")}。";
                Run(paper, text, i, during);
                var isNew = paper.Tip() != before;
                outcomes.Add(isNew);
                Assert.Equal(isNew, paper.Read("about/index.html").Contains(text, StringComparison.Ordinal));
                Assert.Equal(1, paper.Commits());
                Assert.Contains("index.html", paper.FilesOn());
                (await paper.PublishAsync()).Published();
                Assert.Contains(text, paper.Read("about/index.html"), StringComparison.Ordinal);
                PublishedPaper.Git(paper.Remote, "fsck", "--no-dangling");
            }
        }

        Assert.Equal(2, outcomes.Count);
        PublishedPaper.Git(paper.Site.Folder, "checkout", "--quiet", "--", "seeds");
        Assert.Equal(own, paper.OwnState());
    }

    /// <returns>The git commands that it ran.</returns>
    static string[] Run(PublishedPaper paper, string text, int kill, bool during)
    {
        paper.Site.Write("seeds/about.md", SamplePages.About + $"\n{text}\n");
        var log = paper.Site.At(".sitegen/calls");
        File.Delete(log);
        File.Delete(log + ".ended");
        var tools = Directory.CreateDirectory(paper.Site.At(".sitegen/tools")).FullName;
        File.WriteAllText(Path.Combine(tools, "git"), GitThatKills);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(tools, "git"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var path = Environment.GetEnvironmentVariable("PATH")!;
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CommandLine).Assembly.Location, "publish"])
        {
            WorkingDirectory = paper.Site.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{tools}:{path}",
                ["SITEGEN_TEST_GIT"] = path.Split(':').Select(folder => Path.Combine(folder, "git")).First(File.Exists),
                ["SITEGEN_TEST_CALLS"] = log,
                ["SITEGEN_TEST_KILL"] = kill.ToString(CultureInfo.InvariantCulture),
                ["SITEGEN_TEST_DURING"] = during ? "1" : "0",
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == (kill < 0 ? 0 : 137), $"{process.ExitCode}: {errors.Result}");
        // Git may outlive its caller.
        Assert.True(kill < 0 || SpinWait.SpinUntil(() => File.Exists(log + ".ended"), TimeSpan.FromMinutes(1)));
        return File.ReadAllLines(log);
    }
}
