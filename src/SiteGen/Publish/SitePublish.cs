using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Publish;

/// <summary>Puts a built site on a branch of a remote: fetches the branch, compares, makes one commit, pushes it. The remote changes with
/// the last step or not at all.</summary>
sealed class SitePublish(Git git, Remote remote, PublishRequest request, Action<Diagnostic> say, CancellationToken stop)
{
    const string Domain = "CNAME";
    const string NoJekyll = ".nojekyll";

    /// <param name="paths">The files that the build made, below its folder.</param>
    /// <param name="redirects">Those that were built into it.</param>
    public Outcome<Published> Run(IReadOnlyCollection<string> paths, PublishedBranch branch, RedirectTable redirects)
    {
        var isSecond = false;
        while (true)
        {
            if (Obstacle(branch) is { } obstacle)
                return Outcome.Fail<Published>(obstacle);
            var files = Files(paths, branch);
            var changes = Changes.Between(branch.Files, files.All);
            if (changes.IsEmpty || request.DryRun)
                return Outcome.Of(new Published(changes, null));
            var commit = Commit(files, branch, changes);
            if (commit.HasErrors)
                return Outcome.Fail<Published>(commit.Diagnostics);
            var pushed = remote.Push(commit.Value, branch.Tip);
            remote.Forget();
            if (pushed.IsGood)
                return Outcome.Of(new Published(changes, commit.Value));
            var now = remote.Tip(stop);
            if (now.HasErrors || now.Value == branch.Tip)
                return Outcome.Fail<Published>(PublishDiagnostics.Rejected(remote.Shown, remote.Branch, pushed.Reason));
            if (isSecond)
                return Outcome.Fail<Published>(PublishDiagnostics.MovedAgain(remote.Shown, remote.Branch));
            say(PublishDiagnostics.Moved(remote.Shown, remote.Branch));
            isSecond = true;
            var fetched = remote.Fetch(stop);
            if (fetched.HasErrors)
                return Outcome.Fail<Published>(fetched.Diagnostics);
            var known = branch.Files;
            branch = fetched.Value;
            foreach (var address in Addresses.Vanished(branch, files.All.ContainsKey, redirects).Where(address => !known.ContainsKey(Addresses.FileOf(address))))
                say(PublishDiagnostics.Vanishes(address));
        }
    }

    Diagnostic? Obstacle(PublishedBranch branch) => true switch
    {
        _ when request.Replace || branch.Tip is null => null,
        _ when !branch.IsOurs => PublishDiagnostics.Foreign(remote.Shown, remote.Branch),
        _ when branch.HasHistory && !request.KeepHistory => PublishDiagnostics.HasHistory(remote.Shown, remote.Branch),
        _ => null,
    };

    SiteFiles Files(IReadOnlyCollection<string> paths, PublishedBranch branch)
    {
        var extra = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [NoJekyll] = [] };
        if (request.Build.Config.Domain is { } domain)
        {
            extra[Domain] = Encoding.UTF8.GetBytes(domain + "\n");
        }
        else if (branch.IsOurs && branch.Files.TryGetValue(Domain, out var name))
        {
            // The host's own settings put it there.
            extra[Domain] = git.Run("cat-file", "blob", name).Output;
            say(PublishDiagnostics.KeptDomain(Encoding.UTF8.GetString(extra[Domain]).Trim()));
        }

        var format = git.Run("rev-parse", "--show-object-format").Text == "sha256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        return SiteFiles.Read(request.Build.Output, paths, extra, format, stop);
    }

    Outcome<string> Commit(SiteFiles files, PublishedBranch branch, Changes changes)
    {
        var author = git.Run("var", "GIT_AUTHOR_IDENT");
        var committer = git.Run("var", "GIT_COMMITTER_IDENT");
        if (!author.IsGood || !committer.IsGood)
            return Outcome.Fail<string>(PublishDiagnostics.NoIdentity(committer.Said.Split('\n')[^1]));
        var message = Message(changes);
        var imported = git.Run(input =>
        {
            using var stream = new BufferedStream(input, 1 << 16);
            new CommitStream(stream).Write(
                remote.Next, request.KeepHistory ? branch.Tip : null, author.Text, committer.Text, message, files.All, branch.Files.Values.ToHashSet(StringComparer.Ordinal));
        }, stop, "fast-import", "--quiet", "--force", "--done");
        var commit = git.Run("rev-parse", "--verify", "--quiet", remote.Next);
        return imported.IsGood && commit.IsGood ? Outcome.Of(commit.Text) : Outcome.Fail<string>(PublishDiagnostics.GitFailed("make the commit", imported.Reason));
    }

    string Message(Changes changes)
    {
        var source = git.Run("rev-parse", "--verify", "--quiet", "HEAD");
        var config = request.Build.Config;
        var isClean = git.Run("status", "--porcelain", "--", config.Seeds.Root, Path.Combine(config.Folder, TemplateFiles.Themes), Path.Combine(config.Folder, Path.GetFileName(config.Source.Path))).Text.Length == 0;
        return string.Create(CultureInfo.InvariantCulture, $"""
            Publish {request.Build.Config.Paper.Title}{(source.IsGood ? $" from {source.Text[..10]}" : "")}

            {changes} files.{(source.IsGood && !isClean ? "\nThe sources had changes that were not committed." : "")}

            {PublishedBranch.Trailer} {(source.IsGood ? source.Text : "none")}

            """);
    }
}

/// <param name="Commit">What the branch stands at now; null where nothing had to change.</param>
sealed record Published(Changes Changes, string? Commit);
