using System.CommandLine;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Check;
using SiteGen.Text;

namespace SiteGen.Commands;

static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Option<string>("--config", "-c") { Description = "The config file.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var output = new Option<string?>("--output", "-o") { Description = "The folder that the site was written to, instead of the config's.", HelpName = "folder" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that it was built for, instead of the config's.", HelpName = "address" };
        var budget = new Option<int>("--budget") { Description = "What a page may weigh with its styles and scripts, compressed, in KB.", HelpName = "number", DefaultValueFactory = _ => SiteCheck.DefaultBudget / 1000 };
        var outside = new Option<bool>("--external") { Description = "List the addresses elsewhere that the site leads to, and on how many pages; nothing is fetched." };
        var strict = new Option<bool>("--strict") { Description = "A warning counts as an error." };
        var json = new Option<bool>("--json") { Description = "Print messages as JSON, one object a line." };
        var command = new Command("check", "Read the built site as its readers do, and say what is broken or missing.") { config, output, baseUrl, budget, outside, strict, json }
            .WithExample("sitegen check --strict --external");
        command.SetCancellableAction((parsed, stop) =>
        {
            var reporter = new Reporter(terminal.Errors, parsed.GetValue(json));
            var request = BuildPreparation.Prepare(terminal, parsed.GetValue(config)!, parsed.GetValue(output), parsed.GetValue(baseUrl)); // has a default
            if (request.HasErrors)
            {
                reporter.Report(request.Diagnostics);
                return ExitCode.WrongUsage;
            }

            var progress = ProgressLine.On(terminal.Errors);
            var (site, broken) = SiteBuild.Read(request.Value, progress, stop);
            if (!broken.IsEmpty)
            {
                progress.Clear();
                reporter.Report(broken);
                return ExitCode.ContentErrors;
            }

            var report = SiteCheck.Run(request.Value, site, parsed.GetValue(budget) * 1000L, progress, stop);
            progress.Clear();
            return Tell(terminal, reporter, request.Value, report, parsed.GetValue(strict), parsed.GetValue(outside));
        });
        return command;
    }

    static ExitCode Tell(Terminal terminal, Reporter reporter, BuildRequest request, CheckReport report, bool strict, bool outside)
    {
        if (strict)
            report = report with { Diagnostics = [.. report.Diagnostics.Select(d => d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)] };
        reporter.Report(report.Diagnostics);
        if (report.Diagnostics is [{ Code: "SG4100" }])
            return ExitCode.WrongUsage;
        if (outside)
        {
            foreach (var (address, pages) in report.Outside)
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address} ({pages})"));
        }

        var errors = report.Diagnostics.Count(d => d.Severity == Severity.Error);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{terminal.Shown(request.Output)}: {report.Pages} pages, {report.Read} of them read anew; {report.Links} links inside, {report.Outside.Length} addresses elsewhere; {(report.Diagnostics.IsEmpty ? "all good" : $"{errors} errors, {report.Diagnostics.Length - errors} warnings")}"));
        return report.HasErrors ? ExitCode.ContentErrors : ExitCode.Good;
    }
}
