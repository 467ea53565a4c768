using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen.Publish;

/// <summary>The machine's git in one repository. Only its plumbing is used: neither working tree nor index nor a branch is touched.</summary>
sealed class Git(string folder, Secrets secrets)
{
    public GitResult Run(params string[] arguments) => Run(null, CancellationToken.None, arguments);

    /// <exception cref="GitMissingException">It can't be started.</exception>
    public GitResult Run(Action<Stream>? input, CancellationToken stop, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Set where a hook or an alias of git started this program; they would mean another repository.
        foreach (var name in (ReadOnlySpan<string>)["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"])
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        if (Console.IsInputRedirected)
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using var process = Process.Start(start)!; // not a document that an open program takes over
            return Finish(process, input, stop);
        }
        catch (Win32Exception)
        {
            throw new GitMissingException();
        }
    }

    GitResult Finish(Process process, Action<Stream>? input, CancellationToken stop)
    {
        using var killed = stop.Register(() => process.Kill(entireProcessTree: true));
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, CancellationToken.None);
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            using var stream = process.StandardInput.BaseStream;
            input?.Invoke(stream);
        }
        catch (IOException)
        {
            // It ended before it had read everything, and says why.
        }

        reading.GetAwaiter().GetResult();
        process.WaitForExit();
        stop.ThrowIfCancellationRequested();
        return new GitResult(process.ExitCode, output.ToArray(), secrets.Hide(said.GetAwaiter().GetResult().Trim()));
    }
}
