using System.Collections.Immutable;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What has to be right before anything is read: config, address, output folder, and that the config speaks of seeds that exist.</summary>
static class BuildPreparation
{
    /// <summary>The request of a build from what was typed; paths and address go before the config's.</summary>
    public static Outcome<BuildRequest> Prepare(Terminal terminal, string configPath, string? output, string? address) =>
        ConfigFile.Read(terminal.FullPath(configPath), configPath).Then(config =>
        {
            var baseUrl = address is null ? config.Paper.BaseUrl : BaseUrl.Normalize(address);
            if (baseUrl is null)
                return Outcome.Fail<BuildRequest>(ConfigDiagnostics.BadBaseUrl(address ?? ""));
            ImmutableArray<string> files = [.. FileTree.List(config.Seeds.Root)];
            var seeds = SeedFolder.Among(files, config.Seeds);
            var request = new BuildRequest
            {
                Files = files,
                Seeds = seeds,
                WorkingFolder = terminal.Folder,
                Config = config with { Paper = config.Paper with { BaseUrl = baseUrl } },
                Output = Path.TrimEndingDirectorySeparator(output is null ? config.Output : terminal.FullPath(output)),
            };
            return new Outcome<BuildRequest>(request, [.. OutputSafety.Check(request.Output, config, output is null ? config.SpanOf("output") : default), .. UnknownSeeds(config, seeds), .. BadDays(config, seeds)]);
        });

    static IEnumerable<Diagnostic> BadDays(SiteConfig config, ImmutableArray<string> seeds) =>
        seeds.Where(seed => config.Seeds.Matches(seed) && !config.Seeds.HasGoodDay(seed)).Select(ConfigDiagnostics.NoDay);

    static IEnumerable<Diagnostic> UnknownSeeds(SiteConfig config, ImmutableArray<string> seeds)
    {
        var known = seeds.ToHashSet(StringComparer.Ordinal);
        return config.Pages.Where(p => !known.Contains(p.Key)).OrderBy(p => p.Value.Span.Start)
            .Select(p => ConfigDiagnostics.UnknownSeed(config.Source, p.Value.Span, p.Key, seeds));
    }
}
