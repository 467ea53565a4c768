using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Disk;

namespace SiteGen.Tests.Building;

/// <summary>The site of the five pages in <c>seeds/</c>, built once under the base path of a project page.</summary>
public sealed class SeedsSite : IDisposable
{
    public const string BasePath = "/repo/";

    public SeedsSite()
    {
        Folder = Directory.CreateTempSubdirectory("sitegen-seeds-").FullName;
        Report = Build(Folder, workers: 2);
        Pages = Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'), SiteText.Parse, StringComparer.Ordinal);
    }

    public string Folder { get; }

    internal BuildReport Report { get; }

    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; }

    internal static SiteConfig Config
    {
        get
        {
            var config = ConfigFile.Read(Path.Combine(Repository.Root, "site.config.json"), "site.config.json");
            Assert.Empty(config.Diagnostics);
            return config.Value with { Paper = config.Value.Paper with { BaseUrl = "https://example.org" + BasePath } };
        }
    }

    internal static ImmutableArray<string> Seeds => SeedFolder.List(Config.Seeds);

    /// <summary>Builds the seeds; the cache goes beside the output, for the repository is not the test's to write to.</summary>
    internal static BuildReport Build(string output, int workers)
    {
        var request = new BuildRequest
        {
            Config = Config with { Folder = output + "-project" },
            Files = [.. FileTree.List(Config.Seeds.Root)],
            Seeds = Seeds,
            WorkingFolder = Repository.Root,
            Output = output,
            Workers = workers,
        };
        var report = SiteBuild.Run(request, new StageTimings(), ProgressLine.None, CancellationToken.None);
        if (Directory.Exists(request.Config.Folder))
            Directory.Delete(request.Config.Folder, recursive: true);
        return report;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
