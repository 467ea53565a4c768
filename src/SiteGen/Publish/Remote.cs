using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Publish;

/// <summary>A branch of a remote as git reaches it, and where this repository keeps what it fetched from there: under
/// <c>refs/sitegen/</c>, which is no branch.</summary>
sealed class Remote
{
    readonly Git git;
    readonly string name;
    readonly string kept;

    Remote(Git git, string name, string address, string branch, string shown)
    {
        (this.git, this.name, Branch, Shown) = (git, name, branch, shown);
        kept = $"refs/sitegen/{Slug.Hash(address)[..16]}";
    }

    public string Branch { get; }

    /// <summary>Its name or address, without secrets.</summary>
    public string Shown { get; }

    /// <summary>Where the commit is kept until it is pushed.</summary>
    public string Next => $"{kept}/next/{Branch}";

    string Last => $"{kept}/last/{Branch}";

    string OnRemote => "refs/heads/" + Branch;

    /// <param name="named">A remote of the repository, an address, or a path relative to <paramref name="folder"/>.</param>
    public static Outcome<Remote> Find(Git git, Secrets secrets, string named, string branch, string folder)
    {
        if (branch.StartsWith('-') || !git.Run("check-ref-format", "--branch", branch).IsGood)
            return Outcome.Fail<Remote>(PublishDiagnostics.BadBranch(branch));
        if (git.Run("worktree", "list", "--porcelain").Text.Split('\n').Contains("branch refs/heads/" + branch))
            return Outcome.Fail<Remote>(PublishDiagnostics.CheckedOut(branch));
        var known = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (known.Contains(named))
        {
            var address = git.Run("remote", "get-url", "--push", named).Text;
            secrets.Learn(address);
            return Outcome.Of(new Remote(git, named, address, branch, $"{named} ({secrets.Hide(address)})"));
        }

        secrets.Learn(named);
        var path = Path.GetFullPath(named, folder);
        if (Directory.Exists(path))
            return Outcome.Of(new Remote(git, path, path, branch, named));
        return named.Contains(':', StringComparison.Ordinal) && !named.StartsWith('-')
            ? Outcome.Of(new Remote(git, named, named, branch, secrets.Hide(named)))
            : Outcome.Fail<Remote>(PublishDiagnostics.NoRemote(secrets.Hide(named), known));
    }

    /// <summary>The commit that the branch stands at, or null where there is no such branch.</summary>
    public Outcome<string?> Tip(CancellationToken stop)
    {
        var listed = git.Run(null, stop, "ls-remote", "--quiet", name, OnRemote);
        return listed.IsGood
            ? Outcome.Of(listed.Text.Split('\n').Select(line => line.Split('\t')).FirstOrDefault(line => line is [_, var reference] && reference == OnRemote)?[0])
            : Outcome.Fail<string?>(PublishDiagnostics.CannotReach(Shown, listed.Reason));
    }

    /// <summary>Fetches the branch, as far as it is not here.</summary>
    public Outcome<PublishedBranch> Fetch(CancellationToken stop) => Tip(stop).Then(tip =>
    {
        if (tip is null)
            return Outcome.Of(PublishedBranch.None);
        if (git.Run("rev-parse", "--verify", "--quiet", Last).Text != tip)
        {
            var fetched = git.Run(null, stop, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--refmap=", name, $"+{OnRemote}:{Last}");
            if (!fetched.IsGood)
                return Outcome.Fail<PublishedBranch>(PublishDiagnostics.CannotReach(Shown, fetched.Reason));
            tip = git.Run("rev-parse", "--verify", Last).Text;
        }

        return Outcome.Of(PublishedBranch.Read(git, tip));
    });

    /// <summary>Moves the branch from where it was seen last to the commit, or does nothing.</summary>
    /// <param name="seen">The commit that the branch must still stand at; null: there must be none.</param>
    public GitResult Push(string commit, string? seen)
    {
        // A push that is under way is not cut off: nobody would know what came of it.
        var pushed = git.Run("push", "--quiet", $"--force-with-lease={OnRemote}:{seen}", name, $"{commit}:{OnRemote}");
        if (pushed.IsGood)
            git.Run("update-ref", Last, commit);
        return pushed;
    }

    /// <summary>Lets go of a commit that was made and not pushed.</summary>
    public void Forget() => git.Run("update-ref", "-d", Next);
}
