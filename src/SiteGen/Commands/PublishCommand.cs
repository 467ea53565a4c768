using System.CommandLine;
using SiteGen.Building;
using SiteGen.Publish;

namespace SiteGen.Commands;

static class PublishCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Option<string>("--config", "-c") { Description = "The config file.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var remote = new Option<string>("--remote", "-r") { Description = "A remote of the paper's repository, or an address.", HelpName = "name", DefaultValueFactory = _ => "origin" };
        var branch = new Option<string>("--branch", "-b") { Description = "The branch that the host serves.", HelpName = "name", DefaultValueFactory = _ => "gh-pages" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that the site will have, or only its path, instead of the config's.", HelpName = "address" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Build and check; list what would change on the branch, and change nothing." };
        var keepHistory = new Option<bool>("--keep-history") { Description = "Add a commit to the branch; without it the branch is one commit." };
        var replace = new Option<bool>("--replace") { Description = "Take the branch although that ends what stands there: a history, or something that sitegen didn't publish." };
        var strict = new Option<bool>("--strict") { Description = "A warning counts as an error, and nothing is published." };
        var json = new Option<bool>("--json") { Description = "Print messages as JSON, one object a line." };
        var command = new Command("publish", "Build and check the site, and put it on a branch of a git remote.") { config, remote, branch, baseUrl, dryRun, keepHistory, replace, strict, json }
            .WithExample("sitegen publish --dry-run");
        command.SetCancellableAction((parsed, stop) =>
        {
            var reporter = new Reporter(terminal.Errors, parsed.GetValue(json));
            var build = BuildPreparation.Prepare(terminal, parsed.GetValue(config)!, null, parsed.GetValue(baseUrl)); // has a default
            if (build.HasErrors)
            {
                reporter.Report(build.Diagnostics);
                return ExitCode.WrongUsage;
            }

            return new PublishRun(terminal, reporter, stop).Run(new PublishRequest
            {
                Build = build.Value with { Strict = parsed.GetValue(strict) },
                Remote = parsed.GetValue(remote)!, // has a default
                Branch = parsed.GetValue(branch)!, // has a default
                DryRun = parsed.GetValue(dryRun),
                KeepHistory = parsed.GetValue(keepHistory),
                Replace = parsed.GetValue(replace),
            });
        });
        return command;
    }
}
