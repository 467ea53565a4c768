using System.CommandLine;
using SiteGen.Commands;
using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen;

/// <summary>Finds the command and maps what comes of it to an exit code.</summary>
static class CommandLine
{
    public static async Task<ExitCode> RunAsync(string[] args, Terminal terminal, CancellationToken stop)
    {
        var root = new Command("sitegen", "Turns the raw text of newspaper pages into a digital edition that any static host serves.")
        {
            NewCommand.Create(terminal),
            BuildCommand.Create(terminal),
            ServeCommand.Create(terminal),
            CheckCommand.Create(terminal),
            PublishCommand.Create(terminal),
            InspectCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            new VersionOption(),
        }.WithExample("sitegen build");
        if (Completion.For(root, args) is { } completions)
        {
            foreach (var completion in completions)
                terminal.Output.WriteLine(completion);
            return ExitCode.Good;
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return WrongUsage.Report(parsed, terminal.Errors);
        try
        {
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A build that is already putting files in place finishes that first.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
                Output = terminal.Output,
                Error = terminal.Errors
            };
            return (ExitCode)await parsed.InvokeAsync(invocation, stop);
        }
        catch (Exception e) when (Cause(e) is OperationCanceledException)
        {
            terminal.Errors.WriteLine("Cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (Cause(e) is IOException or UnauthorizedAccessException)
        {
            new Reporter(terminal.Errors, asJson: false).Report([Describe(Cause(e))]);
            return ExitCode.WorldFailed;
        }
        catch (Exception e)
        {
            terminal.Errors.WriteLine($"sitegen stumbled over a fault of its own; please report it with what you did: {e}");
            return ExitCode.WorldFailed;
        }
    }

    static Diagnostic Describe(Exception e) => e is BuildRunningException running ? DiskDiagnostics.BuildRunning(running) : DiskDiagnostics.CannotWrite(e);

    static Exception Cause(Exception e) => e is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : e;
}
