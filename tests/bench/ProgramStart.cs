using System.Diagnostics;

namespace SiteGen.Bench;

/// <summary>How the measured program is started: by itself, or by the runtime.</summary>
static class ProgramStart
{
    public static ProcessStartInfo Of(string program, string folder, params string[] arguments)
    {
        var isManaged = program.EndsWith(".dll", StringComparison.Ordinal);
        return new ProcessStartInfo(isManaged ? "dotnet" : program, isManaged ? [program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
