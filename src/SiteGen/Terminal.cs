using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen;

/// <summary>Where a command runs and what it prints to: results to the output, messages to the errors.</summary>
/// <param name="Folder">The working folder, absolute; relative paths are relative to it and shown so.</param>
sealed record Terminal(TextWriter Output, TextWriter Errors, string Folder)
{
    public static Terminal Current { get; } = new(Console.Out, Console.Error, Environment.CurrentDirectory);

    /// <summary>False where there is no browser.</summary>
    public Func<Uri, bool> OpenInBrowser { get; init; } = Start;

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    public string Shown(string fullPath) => Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');

    static bool Start(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }
}
