using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>Refuses an output folder in which a build could touch what is not its own.</summary>
static class OutputSafety
{
    /// <param name="span">Where the config names the folder; empty when the command line does.</param>
    public static ImmutableArray<Diagnostic> Check(string output, SiteConfig config, TextSpan span)
    {
        var templates = Path.Combine(config.Folder, "templates");
        var reason = true switch
        {
            _ when Path.GetPathRoot(output) == output => "this is the root of the disk",
            _ when Covers(output, config.Folder) => "the config itself lies in this folder",
            _ when Covers(output, config.Seeds.Root) || Covers(config.Seeds.Root, output) => "the pages of the paper lie there",
            _ when Covers(templates, output) || Covers(output, templates) => "the templates lie there",
            _ when Covers(Path.Combine(config.Folder, ".sitegen"), output) || Covers(Path.Combine(config.Folder, ".git"), output) => "this folder belongs to a program",
            _ when File.Exists(output) => "there is a file of this name",
            _ => null,
        };
        return reason is null ? [] : [ConfigDiagnostics.DangerousOutput(config.Source, span, output, reason)];
    }

    static bool Covers(string folder, string place)
    {
        var above = Resolve(folder);
        var below = Resolve(place);
        return below == above || below.StartsWith(above + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // A link to the seeds folder is the seeds folder, wherever in the path it stands.
    static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
            return full;
        var here = Path.Combine(Resolve(parent), Path.GetFileName(full));
        var target = Path.Exists(here) ? new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        return target is null ? here : Resolve(target);
    }
}
