namespace SiteGen.Cache;

/// <summary>What has changed since a record of a build was written whole, by path; null of what is gone.</summary>
sealed class RecordChanges
{
    /// <summary>Where a larger part of a record has changed it is written whole again.</summary>
    const int SmallPart = 4;

    public Dictionary<string, SeedRecord?> Seeds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FileRecord?> Files { get; } = new(StringComparer.Ordinal);

    public bool AreFew(int seeds, int files) => Seeds.Count <= seeds / SmallPart && Files.Count <= files / SmallPart;

    /// <param name="now">All that there are now.</param>
    public void AddSeeds(IReadOnlyDictionary<string, SeedRecord> before, IReadOnlyDictionary<string, SeedRecord> now)
    {
        foreach (var (path, seed) in now)
        {
            if (!before.TryGetValue(path, out var same) || same.Key != seed.Key || !ReferenceEquals(same.Page, seed.Page))
                Seeds[path] = seed;
        }

        foreach (var path in before.Keys)
        {
            if (!now.ContainsKey(path))
                Seeds[path] = null;
        }
    }

    public void AddFiles(IEnumerable<(string Path, FileRecord? Now)> changed)
    {
        foreach (var (path, now) in changed)
            Files[path] = now;
    }
}
