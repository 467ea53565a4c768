using System.Collections.Immutable;

namespace SiteGen.Publish;

/// <summary>What a publication changes on the branch.</summary>
sealed record Changes(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;

    /// <summary>One line a file in the order of paths, such as <c>changed index.html</c>.</summary>
    public IEnumerable<string> Lines =>
        Added.Select(path => ("added  ", path)).Concat(Changed.Select(path => ("changed", path))).Concat(Removed.Select(path => ("removed", path)))
            .OrderBy(line => line.path, StringComparer.Ordinal).Select(line => $"{line.Item1} {line.path}");

    public override string ToString() => $"{Added.Length} added, {Changed.Length} changed, {Removed.Length} removed";

    public static Changes Between(IReadOnlyDictionary<string, string> branch, IReadOnlyDictionary<string, Content> site) => new(
        [.. site.Keys.Where(path => !branch.ContainsKey(path))],
        [.. site.Where(file => branch.TryGetValue(file.Key, out var name) && name != file.Value.Name).Select(file => file.Key)],
        [.. branch.Keys.Where(path => !site.ContainsKey(path)).Order(StringComparer.Ordinal)]);
}
