using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Check;
using SiteGen.Config;
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
            return Build(request, out var site) ?? Publish(git, remote.Value, request, site);
        }
        catch (GitMissingException)
        {
            return Fail(ExitCode.WorldFailed, PublishDiagnostics.NoGit());
        }
    }

    /// <returns>Null where the site is good.</returns>
    ExitCode? Build(PublishRequest request, out PlannedSite site)
    {
        var progress = ProgressLine.On(terminal.Errors);
        var built = SiteBuild.Run(request.Build with { NeedsSite = true }, new StageTimings(), progress, stop);
        progress.Clear();
        site = built.Site!; // asked for
        reporter.Report(built.Diagnostics);
        if (!built.IsWritten)
        {
            reporter.Say("The site wasn't built, and nothing is published.");
            return built.IsBlocked ? ExitCode.WorldFailed : ExitCode.ContentErrors;
        }

        var check = SiteCheck.Run(request.Build, site, SiteCheck.DefaultBudget, progress, stop);
        progress.Clear();
        reporter.Report(Strict(request, check.Diagnostics));
        if (Strict(request, check.Diagnostics).All(d => d.Severity != Severity.Error))
            return null;
        reporter.Say("The site isn't good, and nothing is published.");
        return ExitCode.ContentErrors;
    }

    ExitCode Publish(Git git, Remote remote, PublishRequest request, PlannedSite site)
    {
        var branch = remote.Fetch(stop);
        if (branch.HasErrors)
            return Fail(ExitCode.WorldFailed, [.. branch.Diagnostics]);
        if (branch.Value.IsOurs && Redirect(git, branch.Value, request, site) is { } failed)
            return failed;
        var published = new SitePublish(git, remote, request, d => reporter.Report([d]), stop).Run(Built(request), branch.Value, SiteBuild.ReadRedirects(request.Build).Value);
        if (published.HasErrors)
            return Fail(published.Diagnostics[0].Code is "SG7007" or "SG7008" ? ExitCode.WrongUsage : ExitCode.WorldFailed, [.. published.Diagnostics]);
        Tell(remote, request, published.Value);
        return ExitCode.Good;
    }

    /// <summary>Old addresses are led to the new ones, as far as these are sure; the others are said.</summary>
    /// <returns>Null where there is nothing in the way.</returns>
    ExitCode? Redirect(Git git, PublishedBranch branch, PublishRequest request, PlannedSite site)
    {
        var redirects = SiteBuild.ReadRedirects(request.Build).Value;
        var vanished = Addresses.Vanished(branch, Built(request).Contains, redirects);
        var moved = MovedAddresses.Find(git, branch, site, vanished, stop);
        reporter.Report([.. moved.OrderBy(move => move.Key, StringComparer.Ordinal).Select(move => PublishDiagnostics.Redirected(move.Key, move.Value, !request.DryRun))]);
        var lost = Strict(request, [.. vanished.Where(address => !Addresses.LeadsTo(moved, address, redirects)).Select(PublishDiagnostics.Vanishes)]);
        reporter.Report(lost);
        if (lost.Any(d => d.Severity == Severity.Error))
        {
            reporter.Say("Nothing is published.");
            return ExitCode.ContentErrors;
        }

        if (moved.Count == 0 || request.DryRun)
            return null;
        RedirectsFile.Add(request.Build.Config.Folder, redirects, moved);
        return Build(request, out _);
    }

    static IReadOnlySet<string> Built(PublishRequest request) => new Manifest(request.Build.CacheFolder, request.Build.Output).Files;

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
