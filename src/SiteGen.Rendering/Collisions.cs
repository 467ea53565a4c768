using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Files of the plan that would overwrite each other on some host.</summary>
static class Collisions
{
    /// <returns>Those that have no place of their own.</returns>
    public static IEnumerable<(PlannedFile Item, Diagnostic Said)> Among(IReadOnlyCollection<PlannedFile> items)
    {
        var paths = new Dictionary<string, string>(items.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (!paths.TryAdd(item.Path, item.Path))
                yield return (item, RenderDiagnostics.SamePath(item.Path, paths[item.Path]));
        }

        // A file cannot be a folder, too.
        var files = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in items)
        {
            for (var slash = item.Path.LastIndexOf('/'); slash > 0; slash = item.Path.LastIndexOf('/', slash - 1))
            {
                if (files.TryGetValue(item.Path.AsSpan(0, slash), out var file))
                    yield return (item, RenderDiagnostics.SamePath(item.Path, file));
            }
        }
    }
}
