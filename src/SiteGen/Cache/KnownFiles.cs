namespace SiteGen.Cache;

/// <summary>The files of a site as the last build left them, by their paths below the output folder. Each has a place, where a build can note
/// what becomes of it: there may be very many, and most builds leave most of them alone.</summary>
sealed class KnownFiles
{
    readonly Dictionary<string, int> places;
    readonly List<string?> paths;
    readonly List<FileRecord> records;

    public KnownFiles(int expected)
    {
        // A few may come later, and to grow is to copy all.
        expected += expected / 64;
        (places, paths, records) = (new(expected, StringComparer.Ordinal), new(expected), new(expected));
    }

    public int Count => places.Count;

    /// <summary>Each place is below this.</summary>
    public int Places => records.Count;

    public IEnumerable<(string Path, KnownFile File)> All
    {
        get
        {
            for (var place = 0; place < paths.Count; place++)
            {
                if (paths[place] is { } path)
                    yield return (path, new KnownFile(place, records[place]));
            }
        }
    }

    /// <summary>Null where the last build left none.</summary>
    public KnownFile? Find(string path) => places.TryGetValue(path, out var place) ? new KnownFile(place, records[place]) : null;

    public bool Has(string path) => places.ContainsKey(path);

    public FileRecord this[int place] => records[place];

    /// <summary>Null of what is there no more.</summary>
    public string? PathAt(int place) => paths[place];

    public void Set(string path, FileRecord record)
    {
        if (places.TryGetValue(path, out var place))
        {
            records[place] = record;
            return;
        }

        places.Add(path, records.Count);
        paths.Add(path);
        records.Add(record);
    }

    public void Remove(string path)
    {
        if (places.Remove(path, out var place))
            paths[place] = null;
    }
}

readonly record struct KnownFile(int Place, FileRecord Record);
