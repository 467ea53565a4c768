using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Folders for people and subjects: short, and the same as long as the name is. Of names that begin with the same hash, which
/// hardly ever happens, all but the first by the alphabet get more of it.</summary>
/// <param name="namesOf">The names that an owner has.</param>
sealed class ShortNames(string folder, Func<int, IEnumerable<string>> namesOf)
{
    const int Length = 8;
    const int More = 4;

    readonly Dictionary<ulong, int> owners = [];

    // Of hashes that several names have.
    readonly Dictionary<ulong, List<int>> others = [];

    /// <param name="owner">Whose the name is; he has it already.</param>
    /// <returns>All whose address this may move.</returns>
    public IEnumerable<int> Add(string name, int owner)
    {
        var prefix = Prefix(Slug.Hash(name));
        if (owners.TryAdd(prefix, owner))
            return [];
        if (!others.TryGetValue(prefix, out var more))
            others[prefix] = more = [];
        more.Add(owner);
        return [owners[prefix], .. more];
    }

    /// <returns>Others whose address this may move.</returns>
    public IEnumerable<int> Remove(string name, int owner)
    {
        var prefix = Prefix(Slug.Hash(name));
        if (others.TryGetValue(prefix, out var more))
        {
            if (owners[prefix] == owner)
            {
                owners[prefix] = more[0];
                more.RemoveAt(0);
            }
            else
                more.Remove(owner);
            if (more.Count == 0)
                others.Remove(prefix);
            return [owners[prefix], .. more];
        }

        owners.Remove(prefix);
        return [];
    }

    public string AddressOf(string name)
    {
        var hash = Slug.Hash(name);
        var prefix = Prefix(hash);
        var nth = others.TryGetValue(prefix, out var more)
            ? more.Append(owners[prefix]).Distinct().SelectMany(namesOf).Where(other => Prefix(Slug.Hash(other)) == prefix).Order(StringComparer.Ordinal).ToList().IndexOf(name)
            : 0;
        return $"{folder}/{hash[..(Length + (nth * More))]}/";
    }

    public void Save(LedgerWriter to)
    {
        var all = owners.Select(o => (Prefix: o.Key, Owner: o.Value)).Concat(others.SelectMany(o => o.Value.Select(owner => (Prefix: o.Key, Owner: owner)))).ToList();
        to.Array<ulong>(all.Select(o => o.Prefix).ToArray());
        to.Array<int>(all.Select(o => o.Owner).ToArray());
    }

    public void Read(LedgerReader from)
    {
        var (prefixes, all) = (from.Array<ulong>(), from.Array<int>());
        owners.EnsureCapacity(prefixes.Length);
        for (var i = 0; i < prefixes.Length; i++)
        {
            if (owners.TryAdd(prefixes[i], all[i]))
                continue;
            if (!others.TryGetValue(prefixes[i], out var more))
                others[prefixes[i]] = more = [];
            more.Add(all[i]);
        }
    }

    static ulong Prefix(string hash)
    {
        var prefix = 0UL;
        foreach (var c in hash.AsSpan(0, Length))
            prefix = (prefix << 8) | c;
        return prefix;
    }
}
