using System.CommandLine;

namespace SiteGen.Commands;

static class Cancellable
{
    /// <summary>Runs a command on a thread of the pool. The library listens for Ctrl-C only while it waits for a task, and ends the
    /// process without a word where the command keeps its thread.</summary>
    public static void SetCancellableAction(this Command command, Func<ParseResult, CancellationToken, ExitCode> run) =>
        command.SetAction((parsed, stop) => Task.Run(() => (int)run(parsed, stop), CancellationToken.None));
}
