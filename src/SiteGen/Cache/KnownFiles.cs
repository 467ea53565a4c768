namespace SiteGen.Cache;

/// <summary>The files of a site as the last build left them, by their paths below the output folder. Each has a place, where a build can note
/// what becomes of it: there may be very many, and most builds leave most of them alone.</summary>
sealed class KnownFiles(int expected)
{
    // A few may come later, and to grow is to copy all.
    readonly Dictionary<string, int> places = new(expected + (expected / 64), StringComparer.Ordinal);
    readonly List<FileRecord> records = new(expected + (expected / 64));

    public int Count => places.Count;

    /// <summary>Each place is below this.</summary>
    public int Places => records.Count;

    public IEnumerable<(string Path, KnownFile File)> All => places.Select(file => (file.Key, new KnownFile(file.Value, records[file.Value])));

    /// <summary>Null where the last build left none.</summary>
    public KnownFile? Find(string path) => places.TryGetValue(path, out var place) ? new KnownFile(place, records[place]) : null;

    public bool Has(string path) => places.ContainsKey(path);

    public FileRecord this[int place] => records[place];

    public void Set(string path, FileRecord record)
    {
        if (places.TryGetValue(path, out var place))
        {
            records[place] = record;
            return;
        }

        places.Add(path, records.Count);
        records.Add(record);
    }

    public void Remove(string path) => places.Remove(path);
}

readonly record struct KnownFile(int Place, FileRecord Record);
