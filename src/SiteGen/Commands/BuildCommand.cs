using System.CommandLine;
using System.Globalization;
using SiteGen.Building;

namespace SiteGen.Commands;

static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Option<string>("--config", "-c") { Description = "The config file.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write the site to, instead of the config's.", HelpName = "folder" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that the site will have, or only its path, instead of the config's.", HelpName = "address" };
        var clean = new Option<bool>("--clean") { Description = "Trust nothing that an earlier build remembered: overwrite what stands in the way, remove nothing." };
        var strict = new Option<bool>("--strict") { Description = "A warning counts as an error." };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Write what is good although something has errors; the exit code is still 1." };
        var explain = new Option<bool>("--explain") { Description = "Say of each written file why it was made anew." };
        var timings = new Option<bool>("--timings") { Description = "Say how long each stage took." };
        var json = new Option<bool>("--json") { Description = "Print messages as JSON, one object a line." };
        var command = new Command("build", "Read the pages of the paper and write the site.")
        {
            config, output, baseUrl, clean, strict, keepGoing, explain, timings, json,
        }.WithExample("sitegen build --base-url /paper/ --strict");
        command.SetCancellableAction((parsed, stop) => Run(terminal, new Arguments(
            parsed.GetValue(config)!, // has a default
            parsed.GetValue(output),
            parsed.GetValue(baseUrl),
            parsed.GetValue(clean),
            parsed.GetValue(strict),
            parsed.GetValue(keepGoing),
            parsed.GetValue(explain),
            parsed.GetValue(timings),
            parsed.GetValue(json)), stop));
        return command;
    }

    sealed record Arguments(string Config, string? Output, string? BaseUrl, bool Clean, bool Strict, bool KeepGoing, bool Explain, bool Timings, bool Json);

    static ExitCode Run(Terminal terminal, Arguments arguments, CancellationToken stop)
    {
        var reporter = new Reporter(terminal.Errors, arguments.Json);
        var request = BuildPreparation.Prepare(terminal, arguments.Config, arguments.Output, arguments.BaseUrl);
        if (request.HasErrors)
        {
            reporter.Report(request.Diagnostics);
            return ExitCode.WrongUsage;
        }

        var timings = new StageTimings();
        var progress = ProgressLine.On(terminal.Errors);
        var report = SiteBuild.Run(request.Value with { Clean = arguments.Clean, Strict = arguments.Strict, KeepGoing = arguments.KeepGoing }, timings, progress, stop);
        progress.Clear();
        reporter.Report(report.Diagnostics);
        if (arguments.Timings)
            PrintTimings(reporter, timings);
        if (arguments.Explain)
            Explain(terminal, report);
        PrintSummary(terminal, reporter, request.Value, report);
        return report.IsBlocked ? ExitCode.WorldFailed : report.HasErrors ? ExitCode.ContentErrors : ExitCode.Good;
    }

    static void PrintTimings(Reporter reporter, StageTimings timings)
    {
        foreach (var stage in timings.Stages)
            reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{stage.Stage,-10} {stage.Elapsed.TotalMilliseconds,8:0.0} ms {stage.Used.TotalMilliseconds,8:0.0} ms of processors {stage.Stood.TotalMilliseconds,7:0.0} ms standstill {stage.Allocated / 1e6,7:0.0} MB allocated"));
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"peak {process.PeakWorkingSet64 / 1e6:0.0} MB of memory, {process.TotalProcessorTime.TotalSeconds:0.00} s of processor time, {GC.GetTotalPauseDuration().TotalSeconds:0.00} s of standstill in {GC.CollectionCount(0)} collections of garbage"));
    }

    static void Explain(Terminal terminal, BuildReport report)
    {
        foreach (var (path, reason) in report.Explain())
            terminal.Output.WriteLine($"{path}: {reason.Words}");
    }

    static void PrintSummary(Terminal terminal, Reporter reporter, BuildRequest request, BuildReport report)
    {
        if (!report.IsWritten)
        {
            reporter.Say("Nothing was written.");
            return;
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{terminal.Shown(request.Output)}: {report.Counts.Articles} articles on {report.Counts.Pages} pages of {report.Counts.Issues} issues; {report.Files} files, {report.Bytes / 1e6:0.0} MB, {report.Written} written, {report.Removed} removed"));
        if (report.Counts.DoubtfulPage is { } page)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{report.Counts.Doubts} doubtful decision{(report.Counts.Doubts == 1 ? "" : "s")}; sitegen inspect --review --corrected {terminal.Shown(Path.Combine(request.Config.Seeds.Root, page))} lists those of the page that has most"));
        }
    }
}
