using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Inspect;
using SiteGen.Linking;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary><c>sitegen inspect --links FILE…</c>: within the archive of the config in the working folder that has the files, else
/// the files alone are the archive.</summary>
static class InspectLinks
{
    const string ConfigName = "site.config.json";

    public static ExitCode Run(Terminal terminal, Reporter reporter, string[] files)
    {
        var missing = files.Where(f => !File.Exists(terminal.FullPath(f))).ToList();
        if (missing.Count > 0)
        {
            reporter.Report([.. missing.Select(f => DiskDiagnostics.CannotRead(f, new FileNotFoundException("there is no such file.")))]);
            return ExitCode.WrongUsage;
        }

        var wanted = files.Select(terminal.FullPath).ToHashSet(StringComparer.Ordinal);
        var config = ConfigFile.Read(terminal.FullPath(ConfigName), ConfigName);
        var isArchive = !config.HasErrors && wanted.All(f => SeedFolder.List(config.Value.Seeds).Any(s => FullPath(config.Value, s) == f));
        var reading = isArchive ? LinkReading.Of(config.Value, terminal.Folder) : OfFiles(terminal, files);
        reporter.Report(reading.Diagnostics);
        if (reading.HasErrors)
            return ExitCode.ContentErrors;
        string PathOf(string source) => isArchive ? FullPath(config.Value, source) : terminal.FullPath(source);
        terminal.Output.Write(LinksText.Write(reading.Value, page => wanted.Contains(PathOf(page.Source)), source => SeedFolder.Read(PathOf(source), source).Value));
        return ExitCode.Good;
    }

    static string FullPath(SiteConfig config, string seed) => Path.GetFullPath(seed, config.Seeds.Root);

    static Outcome<LinkReading> OfFiles(Terminal terminal, string[] files)
    {
        var read = files.Select(file => SeedFolder.Read(terminal.FullPath(file), file)
            .Then(source => PageRecognizer.Recognize(source))
            .Then(page => ArchiveAssembly.Enter(new ReadPage(file, page, new PageFacts()))
                .Then(entry => Outcome.Of(new NewspaperPage(entry, new(null, () => Profiler.Profile(file, page)), () => page) { Doubts = 0 })))).ToList();
        return read.Exists(r => r.HasErrors)
            ? Outcome.Fail<LinkReading>(read.SelectMany(r => r.Diagnostics))
            : LinkReading.Of(read.Select(r => r.Value), EditorsWord.None);
    }
}
