using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>Refuses an output folder in which a build could touch what is not its own.</summary>
static class OutputSafety
{
    public static ImmutableArray<Diagnostic> Check(string output, SiteConfig config)
    {
        string? reason = null;
        if (Path.GetPathRoot(output) == output || output.Length == 0)
            reason = "this is the root of the disk";
        else if (Covers(output, config.Folder))
            reason = "the config itself lies in this folder";
        else if (Covers(output, config.Seeds.Root) || Covers(config.Seeds.Root, output))
            reason = "the pages of the paper lie there";
        else if (Covers(Path.Combine(config.Folder, "templates"), output) || Covers(output, Path.Combine(config.Folder, "templates")))
            reason = "the templates lie there";
        else if (Covers(Path.Combine(config.Folder, ".sitegen"), output) || Covers(Path.Combine(config.Folder, ".git"), output))
            reason = "this folder belongs to a program";
        else if (File.Exists(output))
            reason = "there is a file of this name";
        return reason is null ? [] : [ConfigDiagnostics.DangerousOutput(output, reason)];
    }

    static bool Covers(string folder, string place)
    {
        var above = Path.TrimEndingDirectorySeparator(Resolve(folder));
        var below = Path.TrimEndingDirectorySeparator(Resolve(place));
        return below == above || below.StartsWith(above + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // A link to the seeds folder is the seeds folder.
    static string Resolve(string path) => (Path.Exists(path) ? new DirectoryInfo(path) : null)?.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
