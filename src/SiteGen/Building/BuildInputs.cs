using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Disk;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What a build follows from, as it is on the disk now.</summary>
sealed record BuildInputs
{
    /// <summary>Of the config, the theme, old addresses, pictures, and which files there are; all but what the seeds hold.</summary>
    public required Fingerprint Around { get; init; }

    /// <summary>Of each seed, by its path below the seeds folder; without those that cannot be read.</summary>
    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    /// <summary>By their paths below the seeds folder.</summary>
    public required IReadOnlyDictionary<string, FileStamp> Pictures { get; init; }

    /// <summary>In which they lie.</summary>
    public IReadOnlySet<string> PictureFolders => Pictures.Keys.Select(path => Path.GetDirectoryName(path)!).ToHashSet(StringComparer.Ordinal); // a file lies in a folder

    /// <summary>Of everything.</summary>
    public Fingerprint Key => KeyWith(Keys);

    /// <param name="seeds">The keys of the seeds as they were read in the end.</param>
    public Fingerprint KeyWith(IEnumerable<KeyValuePair<string, string>> seeds) =>
        Around.With([.. seeds.OrderBy(seed => seed.Key, StringComparer.Ordinal)], static (print, seed) => print.With(seed.Key).With(seed.Value));

    /// <param name="theme">All files of the theme.</param>
    /// <param name="looksAtSeeds">False where no earlier build knows them, and they will be read anyway.</param>
    public static BuildInputs Look(BuildRequest request, Outcome<ImmutableArray<Asset>> theme, Outcome<RedirectTable> redirects, SeedReading reading, ParallelOptions workers, bool looksAtSeeds)
    {
        var root = request.Config.Seeds.Root;
        var pictures = request.Files.Where(PictureFiles.IsOne).Select(path => (path, Stamp: FileStamp.Of(Path.Combine(root, path)))).Where(picture => picture.Stamp is not null)
            .ToDictionary(picture => picture.path, picture => picture.Stamp!.Value, StringComparer.Ordinal); // those without one are left out
        var keys = new string?[request.Seeds.Length];
        if (looksAtSeeds)
            Parallel.For(0, keys.Length, workers, i => keys[i] = reading.KeyOf(request.Seeds[i]));
        return new BuildInputs
        {
            Pictures = pictures,
            Keys = request.Seeds.Zip(keys).Where(seed => seed.Second is not null).ToDictionary(seed => seed.First, seed => seed.Second!, StringComparer.Ordinal), // those without one are left out
            Around = ProgramCode.Print
                .With(request.Config.Source.Text).With(request.Config.Paper.BaseUrl).With(request.WorkingFolder)
                .With(redirects.Value?.Source?.Text)
                .With(theme.Value.IsDefault ? [] : theme.Value, static (print, file) => print.With(file.Path).With(file.Content.Span))
                .With(request.Files)
                .With([.. pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal)], static (print, picture) => print.With(picture.Value.Length).With(picture.Value.Ticks)),
        };
    }
}
