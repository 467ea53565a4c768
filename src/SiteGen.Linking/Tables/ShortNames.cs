using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Folders for people and subjects: short, and the same as long as the name is. Of names that begin with the same hash, which
/// hardly ever happens, all but the first by the alphabet get more of it.</summary>
/// <typeparam name="T">Whom a name belongs to.</typeparam>
sealed class ShortNames<T>(string folder)
{
    const int Length = 8;
    const int More = 4;

    readonly Dictionary<string, List<(string Name, T Owner)>> owners = new(StringComparer.Ordinal);

    /// <returns>Others whose address this may move.</returns>
    public IEnumerable<T> Add(string name, T owner)
    {
        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(owners, Slug.Hash(name)[..Length], out _);
        (bucket ??= new(1)).Add((name, owner));
        if (bucket.Count > 1)
            bucket.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return bucket.Count > 1 ? bucket.Select(o => o.Owner) : [];
    }

    /// <returns>Others whose address this may move.</returns>
    public IEnumerable<T> Remove(string name)
    {
        var prefix = Slug.Hash(name)[..Length];
        var bucket = owners[prefix];
        bucket.RemoveAt(bucket.FindIndex(o => o.Name == name));
        if (bucket.Count == 0)
            owners.Remove(prefix);
        return bucket.Select(o => o.Owner);
    }

    public string AddressOf(string name)
    {
        var hash = Slug.Hash(name);
        var nth = owners[hash[..Length]].FindIndex(o => o.Name == name);
        return $"{folder}/{hash[..(Length + (nth * More))]}/";
    }
}
