using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Cache;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Pictures;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>Readings of seeds, each kept until something that it was read from is another.</summary>
sealed class KeptSeeds
{
    ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>All seeds of the request. One that has errors today stands in with its last good reading.</summary>
    public Outcome<ImmutableArray<ReadSeed>> Read(BuildRequest request, DiskScan scan, ProgressLine progress, CancellationToken stop)
    {
        var next = new ConcurrentDictionary<string, Kept>(StringComparer.Ordinal);
        // What an earlier build remembers makes a quick start. Afterwards only what was just saved is read.
        var reading = new SeedReading(request.Config, request.WorkingFolder, kept.IsEmpty ? new ReadingCache(request.ReadingsFolder) : null);
        var photos = new ConcurrentDictionary<string, UInt128>(StringComparer.Ordinal);
        var seeds = SiteBuild.ReadSeeds(request, Reading, progress, stop);
        kept = next;
        return seeds;

        Outcome<ReadSeed> Reading(string path)
        {
            var key = KeyOf(request, path, scan, photos);
            var before = kept.GetValueOrDefault(path);
            var now = before is not null && before.Key == key ? before : Anew(reading.Read(path), key, before?.Good);
            next[path] = now;
            return now.Read.HasErrors ? now.Read with { Value = now.Good! } : now.Read; // a seed without a value is passed over
        }
    }

    static Kept Anew(Outcome<ReadSeed> read, SeedKey key, ReadSeed? good) => new(key, read, read.HasErrors ? good : read.Value);

    static SeedKey KeyOf(BuildRequest request, string path, DiskScan scan, ConcurrentDictionary<string, UInt128> photos)
    {
        var full = Path.Combine(request.Config.Seeds.Root, path);
        var corrections = scan[CorrectionsFile.PathFor(full)];
        return new SeedKey(
            scan[full],
            corrections,
            PictureFiles.Scans.Aggregate(UInt128.Zero, (all, extension) => (all * 31) + scan[Path.ChangeExtension(full, extension)]),
            // A photo is named in the corrections and lies in the seed's folder or below it.
            corrections == 0 ? 0 : photos.GetOrAdd(Path.GetDirectoryName(full)!, folder => scan.PicturesBelow(folder)), // a full path to a file has a folder
            request.Config.Seeds.Matches(path) ? SeedReading.Facts(request.Config, path) : null);
    }

    sealed record Kept(SeedKey Key, Outcome<ReadSeed> Read, ReadSeed? Good);

    /// <param name="Facts">Null of a file that is no page of the paper.</param>
    readonly record struct SeedKey(UInt128 Seed, UInt128 Corrections, UInt128 Scans, UInt128 Photos, PageFacts? Facts);
}
