using System.Collections.Concurrent;
using System.Security.Cryptography;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>One state of the site. A file of it is made when it is first asked for, and then kept.</summary>
sealed class PreviewedSite
{
    const int HashLength = 16;

    readonly BuildRequest request;
    readonly PlannedSite planned;
    readonly SitePlan plan;
    readonly Dictionary<string, PlannedFile> items;
    readonly Lazy<SearchFiles?> search;
    readonly ConcurrentDictionary<string, Lazy<Outcome<RenderedFile>>> made = new(StringComparer.Ordinal);

    public PreviewedSite(BuildRequest request, PlannedSite planned, SitePlan plan, Theme theme)
    {
        (this.request, this.planned, this.plan) = (request, planned, plan);
        items = new Dictionary<string, PlannedFile>(plan.Items.Length, StringComparer.Ordinal);
        foreach (var item in plan.Items.Where(item => !item.IsOfIndex))
            items.TryAdd(item.Path, item);
        search = new(() => plan.Search is { } all ? Index(all) : null);
        Base = Uri.UnescapeDataString(BaseUrl.PathOf(request.Config.Paper.BaseUrl));
        Styles = HashOf(theme.Assets.Where(asset => IsStyle(asset.Path)));
        Others = HashOf(theme.Assets.Where(asset => !IsStyle(asset.Path)));
    }

    /// <summary>The path that it is served under, with a slash at both ends and nothing escaped.</summary>
    public string Base { get; }

    /// <summary>What the style sheets hold: an open page can take them on without being loaded again.</summary>
    public string Styles { get; }

    /// <summary>What the theme's other assets hold.</summary>
    public string Others { get; }

    public Archive Archive => planned.Archive;

    public BuildRequest Request => request;

    /// <summary>Its pages of the paper, by their seeds.</summary>
    public IEnumerable<NewspaperPage> Pages => planned.Pages;

    public bool Has(string path) => items.ContainsKey(path) || SearchFile(path) >= 0;

    /// <summary>The seed that a file of the site is made from, where it is made from one.</summary>
    public string? SourceOf(string path) => items.GetValueOrDefault(path)?.Source;

    /// <summary>How many decisions about a seed an editor should look at.</summary>
    public int DoubtsOf(string seed) => planned.Pages.FirstOrDefault(page => page.Entry.Source == seed)?.Doubts ?? 0;

    /// <summary>A file that it has.</summary>
    public Outcome<RenderedFile> Make(string path) => made.GetOrAdd(path, _ => new(() => Render(path).Then(Hold))).Value;

    Outcome<OutputFile> Render(string path)
    {
        if (!items.TryGetValue(path, out var item))
            return search.Value!.Make(SearchFile(path)); // only what is there is asked for
        if (item.Original is { } original)
            return PictureFiles.Copy(request.Config.Seeds.Root, original, path);
        try
        {
            return SiteRenderer.Render(item, item.Source is null ? null : planned.Reading(item.Source));
        }
        catch (IOException e)
        {
            // Its text was let go, and the seed is another by now; that it has changed will be noticed in a moment.
            return Outcome.Fail<OutputFile>(DiskDiagnostics.CannotRead(item.Source ?? path, e));
        }
    }

    // It is held for longer than a buffer should be lent.
    static Outcome<RenderedFile> Hold(OutputFile file)
    {
        using (file)
            return Outcome.Of(new RenderedFile(file.Content.ToArray(), HashOf(file.Content.Span)));
    }

    SearchFiles Index(SearchPlan all)
    {
        var build = new SearchBuild(all);
        Parallel.ForEach(all.Sources, source => build.Read(source, planned.Reading(source)));
        return build.Make(new ParallelOptions()).Files;
    }

    int SearchFile(string path) => plan.Search is not null && SearchPlan.Makes(path) ? search.Value?.IndexOf(path) ?? -1 : -1;

    static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    static string HashOf(ReadOnlySpan<byte> content) => Slug.Base32(SHA256.HashData(content))[..HashLength];

    static string HashOf(IEnumerable<Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets)
            hash.AppendData(SHA256.HashData(asset.Content.Span));
        return Slug.Base32(hash.GetHashAndReset())[..HashLength];
    }
}
