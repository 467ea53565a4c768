using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>The site as the files on the disk make it, held in memory. Of what cannot be read today, the last good reading stays.</summary>
sealed class Preview(Terminal terminal, string configPath, string? address)
{
    static readonly TimeSpan SecondLook = TimeSpan.FromMilliseconds(60);
    const int MostLooks = 3;

    const string Index = "index.html";
    const int MostKept = 1000;

    readonly Lock gate = new();
    readonly AddressTrail moved = new();
    readonly ConcurrentDictionary<string, RenderedFile> made = new(StringComparer.Ordinal);
    readonly KeptSeeds seeds = new();
    readonly KeptLinks links = new();
    DiskScan scan = DiskScan.Nothing;
    UInt128 themeRead;
    Outcome<Theme> theme;
    // The last one that a site could be planned with.
    Theme? goodTheme;

    public PreviewState Current { get; private set; } = new(null, []);

    /// <summary>As the config said when it was good last; null before that.</summary>
    public BuildRequest? Request { get; private set; }

    /// <summary>The files and folders that the site is made from.</summary>
    public ImmutableArray<string> Places { get; private set; } = [terminal.FullPath(configPath)];

    /// <summary>Looks at the disk and takes over what has changed. One at a time; the others wait for it.</summary>
    /// <param name="touched">Files of which somebody knows that they were written.</param>
    public Refresh Refresh(IReadOnlySet<string> touched, ProgressLine progress, CancellationToken stop)
    {
        lock (gate)
        {
            try
            {
                return Look(touched, progress, stop);
            }
            catch (Exception e) when ((e is IOException or UnauthorizedAccessException) && Request is not null)
            {
                // A folder that goes while it is read. The next look begins anew, and reads only what is not known.
                scan = DiskScan.Nothing;
                return Show(Current.Site, [], [DiskDiagnostics.CannotWrite(e)]);
            }
        }
    }

    Refresh Look(IReadOnlySet<string> touched, ProgressLine progress, CancellationToken stop)
    {
        var now = DiskScan.Take(Places, scan, touched);
        for (var look = 0; look < MostLooks && now.IsPerhapsHalfSaved(scan); look++)
        {
            Thread.Sleep(SecondLook);
            now = DiskScan.Take(Places, now, touched);
        }

        ImmutableArray<string> changed = [.. now.ChangedSince(scan).Where(IsOfTheSite).Order(StringComparer.Ordinal)];
        scan = now;
        if (changed.IsEmpty && Request is not null)
            return new Refresh([], []);
        var prepared = BuildPreparation.Prepare(terminal, configPath, output: null, address);
        if (!prepared.HasErrors)
            Request = prepared.Value;
        if (Request is not { } request)
            return Show(Current.Site, changed, prepared.Diagnostics);
        if (PlacesOf(request.Config) is var places && !places.SequenceEqual(Places))
        {
            Places = places;
            scan = DiskScan.Take(Places, scan, touched);
        }

        return Show(request, changed, prepared.Diagnostics, progress, stop);
    }

    /// <summary>Whether there is such a file below the seeds folder.</summary>
    public bool HasSeed(string path) => Request is { } request && request.Seeds.Contains(path, StringComparer.Ordinal);

    /// <summary>Where a page of the paper is shown, by its seed.</summary>
    public string? UrlOf(string seed) => Current.Site is { } site && site.Pages.FirstOrDefault(page => page.Entry.Source == seed) is { } page
        ? new PathString(site.Base + page.Entry.Address).ToUriComponent()
        : null;

    /// <summary>A file that the site has. Null where it cannot be made and never could.</summary>
    public RenderedFile? Make(PreviewedSite site, string path)
    {
        var file = site.Make(path);
        if (file.HasErrors)
            return made.GetValueOrDefault(path);
        // Whoever leafs through a whole archive does not need all of it twice.
        if (made.Count >= MostKept)
            made.Clear();
        return made[path] = file.Value;
    }

    /// <summary>The present address of what stood at a path before it was changed, if it is known.</summary>
    public string? WhereIs(PreviewedSite site, string path) => path.EndsWith(Index, StringComparison.Ordinal)
        ? moved.Find(path[..^Index.Length], address => site.Has(address + Index))
        : null;

    Refresh Show(BuildRequest request, ImmutableArray<string> changed, ImmutableArray<Diagnostic> said, ProgressLine progress, CancellationToken stop)
    {
        var reading = new Stages(new StageTimings(), stop);
        var planning = new Stages(new StageTimings(), stop);
        var read = reading.Take("recognise", () => seeds.Read(request, scan, progress, stop));
        var look = reading.Take("theme", () => ReadTheme(request.Config)) ?? goodTheme;
        var redirects = reading.Take("redirects", () => SiteBuild.ReadRedirects(request)) ?? RedirectTable.None;
        var planned = Plan(look, planning);
        var isGood = IsGood(planning);
        if (planned.Plan is not null)
            goodTheme = look;
        else if (goodTheme is not null && goodTheme != look)
        {
            // A theme that no site can be planned with does not hold up what is written.
            var again = new Stages(new StageTimings(), stop);
            (look, planned) = (goodTheme, Plan(goodTheme, again));
            isGood = IsGood(again);
        }

        var site = planned.Plan is { } plan && look is not null && (isGood || Current.Site is null) ? new PreviewedSite(request, planned, plan, look) : Current.Site;
        return Show(site, changed, [.. said, .. reading.Said, .. planning.Said]);

        static bool IsGood(Stages stages) => !stages.Said.Any(d => d.Severity == Severity.Error);

        PlannedSite Plan(Theme? theme, Stages stages) => SiteBuild.Plan(new SiteReading(request.Config, read, theme) { Redirects = redirects }, stages, links.Link);
    }

    Refresh Show(PreviewedSite? site, ImmutableArray<string> changed, ImmutableArray<Diagnostic> said)
    {
        var before = Current;
        if (before.Site is { } earlier && site is not null && site != earlier)
            moved.Note(earlier.Archive, site.Archive);
        Current = new PreviewState(site, [.. said.Where(d => d.Severity == Severity.Error)]);
        before.Outdate();
        return new Refresh(changed, said);
    }

    Outcome<Theme> ReadTheme(SiteConfig config)
    {
        var present = scan.Below(ThemePlace(config));
        if (present != themeRead || theme.Value is null)
            (themeRead, theme) = (present, SiteBuild.ReadTheme(config));
        return theme;
    }

    // What editors leave beside a file while they save it is nothing to the site.
    bool IsOfTheSite(string path) => Request is not { Config: var config } || !path.StartsWith(config.Seeds.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || SeedFolder.IsSeed(config.Seeds, Path.GetRelativePath(config.Seeds.Root, path).Replace('\\', '/')) || CorrectionsFile.IsOne(path) || PictureFiles.IsOne(path);

    ImmutableArray<string> PlacesOf(SiteConfig config) => [terminal.FullPath(configPath), config.Seeds.Root, ThemePlace(config), Path.Combine(config.Folder, RedirectsFile.Name)];

    static string ThemePlace(SiteConfig config) => ThemeFolder.OwnOf(config.Folder, config.Theme);
}
