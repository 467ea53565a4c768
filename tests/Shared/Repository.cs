using System.Runtime.CompilerServices;

namespace SiteGen.Tests;

/// <summary>Where this repository lies on the machine that built the tests.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "SiteGen.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("SiteGen.sln stands nowhere above the tests.");
    }
}
