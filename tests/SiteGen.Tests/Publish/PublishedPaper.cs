using System.Diagnostics;

namespace SiteGen.Tests.Publish;

/// <summary>A paper in a git repository whose remote is a bare one on the disk, both with real git.</summary>
sealed class PublishedPaper : IDisposable
{
    public const string Config = """{ "newspaper": "青禾日报", "language": "zh-CN", "baseUrl": "https://paper.example/repo/" }""";

    PublishedPaper(SiteTest site)
    {
        Site = site;
        Remote = Directory.CreateTempSubdirectory("sitegen-remote-").FullName;
        Git(Remote, "init", "--quiet", "--bare", "--initial-branch=main");
        Git(site.Folder, "init", "--quiet", "--initial-branch=main");
        Git(site.Folder, "config", "user.name", "Ruth Calloway");
        Git(site.Folder, "config", "user.email", "ruth@paper.example");
        Git(site.Folder, "remote", "add", "origin", Remote);
        site.Write(".gitignore", "_site/\n.sitegen/\n");
        Git(site.Folder, "add", ".");
        Git(site.Folder, "commit", "--quiet", "-m", "The paper");
    }

    public SiteTest Site { get; }

    public string Remote { get; }

    public static PublishedPaper Create(string config = Config) =>
        new(SiteTest.With(config, ("02.txt", SamplePages.Bridge), ("03.txt", SamplePages.Canal), ("about.md", SamplePages.About)));

    public async Task<PublishedPaper> PublishAsync(params string[] options)
    {
        await Site.RunAsync(["publish", .. options]);
        return this;
    }

    public PublishedPaper Published()
    {
        Assert.True(Site.Exit == ExitCode.Good, $"{Site.Exit}\n{Site.Errors}");
        return this;
    }

    /// <summary>The commit of a branch of the remote, or nothing.</summary>
    public string Tip(string branch = "gh-pages") => Try(Remote, "rev-parse", "--verify", "--quiet", branch).Output;

    public string[] FilesOn(string branch = "gh-pages") => Git(Remote, "ls-tree", "-r", "--name-only", branch).Split('\n');

    public string Read(string path, string branch = "gh-pages") => Git(Remote, "show", $"{branch}:{path}");

    public int Commits(string branch = "gh-pages") => int.Parse(Git(Remote, "rev-list", "--count", branch), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A hook of the remote, or of the paper's own repository.</summary>
    public void Hook(string name, string script, bool isOwn = false)
    {
        var path = Path.Combine(isOwn ? Path.Combine(Site.Folder, ".git") : Remote, "hooks", name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What must never change by publishing: branches, what is checked out, the index, files that are not ignored.</summary>
    public string OwnState() => string.Join('\n',
        Git(Site.Folder, "for-each-ref", "refs/heads", "refs/tags"), Git(Site.Folder, "rev-parse", "HEAD"), Git(Site.Folder, "ls-files", "--stage"),
        Git(Site.Folder, "status", "--porcelain"), Git(Site.Folder, "symbolic-ref", "HEAD"));

    public static string Git(string folder, params string[] arguments)
    {
        var (exit, output) = Try(folder, arguments);
        Assert.True(exit == 0, $"git {string.Join(' ', arguments)}: {output}");
        return output;
    }

    static (int Exit, string Output) Try(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().TrimEnd('\n');
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : errors.Result + output);
    }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(Remote, recursive: true);
    }
}
