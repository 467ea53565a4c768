using System.Runtime.CompilerServices;

namespace SiteGen.Templating.Benchmarks;

static class Paths
{
    public static string Repository { get; } = Find();

    static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
