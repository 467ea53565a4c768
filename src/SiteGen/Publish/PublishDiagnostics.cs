using SiteGen.Text;

namespace SiteGen.Publish;

/// <summary>Every message about publishing. What git said is shown without the secrets of addresses.</summary>
static class PublishDiagnostics
{
    public static Diagnostic NoGit() => Error("SG7001", "There is no git on this machine, or it cannot be started.", "Install it from https://git-scm.com/, then publish again.");

    public static Diagnostic NoRepository(string folder) => new("SG7002", Severity.Error, "The paper doesn't lie in a git repository.")
    {
        Path = folder,
        Hint = "Run git init there, add the remote with git remote add origin ADDRESS, then publish again.",
    };

    public static Diagnostic BadBranch(string branch) => Error("SG7003", $"“{branch}” can't be the name of a branch.", "Most hosts expect gh-pages.");

    public static Diagnostic CheckedOut(string branch) => Error("SG7004", $"The branch {branch} is checked out here: it holds the paper's sources, and the site would take their place.",
        "Publish to a branch of its own, such as gh-pages.");

    public static Diagnostic NoRemote(string remote, IReadOnlyCollection<string> known) => Error("SG7005", $"There is no remote “{remote}”.",
        Suggestions.Nearest(remote, known) is { } near ? $"Did you mean “{near}”?"
            : known.Count > 0 ? $"This repository knows {string.Join(", ", known)}; the address of a repository will do, too." : $"Add it with git remote add {remote} ADDRESS.");

    public static Diagnostic NoIdentity(string said) => Error("SG7006", $"git doesn't know who publishes. {said}", "Run git config user.name \"Your Name\" and git config user.email you@example.org.");

    public static Diagnostic Foreign(string remote, string branch) => Error("SG7007", $"The branch {branch} of {remote} holds something that sitegen didn't publish; nothing was changed.",
        "Choose another branch with --branch, or take this one with --replace: what stands there now is gone then.");

    public static Diagnostic HasHistory(string remote, string branch) => Error("SG7008", $"The branch {branch} of {remote} has a history, which a single commit would end; nothing was changed.",
        "Add to it with --keep-history, or give it up with --replace.");

    public static Diagnostic CannotReach(string remote, string said) => Error("SG7010", $"{remote} can't be read. {said}", "Check the address, the network, and that you may read there.");

    public static Diagnostic Rejected(string remote, string branch, string said) => Error("SG7011", $"{remote} didn't take the site; its branch {branch} is as it was. {said}", null);

    public static Diagnostic MovedAgain(string remote, string branch) => Error("SG7012", $"Somebody else publishes to {branch} of {remote} at the same time: it moved twice. Nothing was changed.", "Publish again when they are done.");

    public static Diagnostic GitFailed(string what, string said) => Error("SG7013", $"git couldn't {what}. {said}", null);

    public static Diagnostic Moved(string remote, string branch) => Note("SG7014", $"The branch {branch} of {remote} moved in the meantime; trying once more on top of it.");

    public static Diagnostic KeptDomain(string domain) => Note("SG7015", $"The site's domain stays {domain}, as the branch has it; site.config.json says nothing of it.") with { Hint = $"Add \"domain\": \"{domain}\" to say so." };

    public static Diagnostic Vanishes(string address) => new("SG7020", Severity.Warning, "This address was published, and the site has it no more.")
    {
        Path = address,
        Hint = $"Say in redirects.json where it went: \"{address}\": \"2031-02-01/02/k3f9abcd/\", or null where it is gone for good.",
    };

    public static Diagnostic Redirected(string from, string to, bool isWritten) => new("SG7021", Severity.Note, $"What stood here is now at {to}.")
    {
        Path = from,
        Hint = isWritten ? "redirects.json says so from now on; commit it." : "redirects.json would say so.",
    };

    static Diagnostic Error(string code, string message, string? hint) => new(code, Severity.Error, message.TrimEnd()) { Hint = hint };

    static Diagnostic Note(string code, string message) => new(code, Severity.Note, message);
}
