using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Check;
using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen.Publish;

/// <summary>The steps of <c>sitegen publish</c>: repository, build, check, branch. What fails first ends it, and the remote is as it was.</summary>
sealed class PublishRun(Terminal terminal, Reporter reporter, CancellationToken stop)
{
    const int ListedChanges = 200;

    public ExitCode Run(PublishRequest request)
    {
        try
        {
            var secrets = new Secrets();
            var git = new Git(request.Build.Config.Folder, secrets);
            if (!git.Run("rev-parse", "--git-dir").IsGood)
                return Fail(ExitCode.WrongUsage, PublishDiagnostics.NoRepository(terminal.Shown(request.Build.Config.Folder)));
            var remote = Remote.Find(git, secrets, request.Remote, request.Branch, terminal.Folder);
            if (remote.HasErrors)
                return Fail(ExitCode.WrongUsage, [.. remote.Diagnostics]);
            using var alone = BuildLock.Take(git.Run("rev-parse", "--absolute-git-dir").Text);
            return Build(request) ?? Publish(git, remote.Value, request);
        }
        catch (GitMissingException)
        {
            return Fail(ExitCode.WorldFailed, PublishDiagnostics.NoGit());
        }
    }

    /// <returns>Null where the site is good.</returns>
    ExitCode? Build(PublishRequest request)
    {
        var progress = ProgressLine.On(terminal.Errors);
        var built = SiteBuild.Run(request.Build, new StageTimings(), progress, stop);
        progress.Clear();
        reporter.Report(built.Diagnostics);
        if (!built.IsWritten)
        {
            reporter.Say("The site wasn't built, and nothing is published.");
            return built.IsBlocked ? ExitCode.WorldFailed : ExitCode.ContentErrors;
        }

        var check = SiteCheck.Run(request.Build, built.Site, SiteCheck.DefaultBudget, progress, stop);
        progress.Clear();
        reporter.Report(Strict(request, check.Diagnostics));
        if (Strict(request, check.Diagnostics).All(d => d.Severity != Severity.Error))
            return null;
        reporter.Say("The site isn't good, and nothing is published.");
        return ExitCode.ContentErrors;
    }

    ExitCode Publish(Git git, Remote remote, PublishRequest request)
    {
        var branch = remote.Fetch(stop);
        if (branch.HasErrors)
            return Fail(ExitCode.WorldFailed, [.. branch.Diagnostics]);
        var paths = new Manifest(request.Build.CacheFolder, request.Build.Output).Files;
        var published = new SitePublish(git, remote, request, d => reporter.Report([d]), stop).Run(paths, branch.Value);
        if (published.HasErrors)
            return Fail(published.Diagnostics[0].Code is "SG7007" or "SG7008" ? ExitCode.WrongUsage : ExitCode.WorldFailed, [.. published.Diagnostics]);
        Tell(remote, request, published.Value);
        return ExitCode.Good;
    }

    void Tell(Remote remote, PublishRequest request, Published published)
    {
        if (published.Changes.IsEmpty)
        {
            terminal.Output.WriteLine($"Nothing to publish: {request.Branch} of {remote.Shown} has this site already.");
            return;
        }

        if (published.Commit is { } commit)
        {
            terminal.Output.WriteLine($"Published to {request.Branch} of {remote.Shown}: {published.Changes} files, commit {commit[..10]}.");
            return;
        }

        foreach (var line in published.Changes.Lines.Take(ListedChanges))
            terminal.Output.WriteLine(line);
        if (published.Changes.Lines.Count() - ListedChanges is > 0 and var more)
            terminal.Output.WriteLine($"… and {more} more");
        terminal.Output.WriteLine($"{published.Changes} files on {request.Branch} of {remote.Shown}; nothing was published.");
    }

    static ImmutableArray<Diagnostic> Strict(PublishRequest request, ImmutableArray<Diagnostic> said) =>
        request.Build.Strict ? [.. said.Select(d => d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)] : said;

    ExitCode Fail(ExitCode exit, params ImmutableArray<Diagnostic> said)
    {
        reporter.Report(said);
        return exit;
    }
}
