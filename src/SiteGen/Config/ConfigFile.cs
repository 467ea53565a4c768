using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>The config on the disk, checked against what lies around it.</summary>
static class ConfigFile
{
    /// <param name="path">As it is shown in messages.</param>
    public static Outcome<SiteConfig> Read(string fullPath, string path)
    {
        if (!File.Exists(fullPath))
            return Outcome.Fail<SiteConfig>(ConfigDiagnostics.NotFound(path));
        var folder = Path.GetDirectoryName(fullPath)!; // a full path to a file has a folder
        return SeedFolder.Read(fullPath, path)
            .Then(source => SiteConfigReader.Read(source, folder))
            .Then(config => new Outcome<SiteConfig>(config, [.. CheckFolders(config)]));
    }

    static IEnumerable<Diagnostic> CheckFolders(SiteConfig config)
    {
        if (!Directory.Exists(config.Seeds.Root))
            yield return ConfigDiagnostics.NoSeedsFolder(config.Source, config.SpanOf("seeds"), config.Seeds.Root);
        var themes = ThemeFolder.Names(config.Folder);
        if (!themes.Contains(config.Theme))
            yield return ConfigDiagnostics.NoTheme(config.Source, config.SpanOf("theme"), config.Theme, themes);
    }
}
