using System.Collections.Frozen;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Whether links inside the site lead to something that is there.</summary>
sealed class LinkRules(FrozenSet<string> files, IReadOnlyDictionary<string, BuiltPage> pages)
{
    // What every browser knows without an id.
    const string Top = "top";

    readonly FrozenDictionary<string, FrozenSet<string>> ids = pages.ToFrozenDictionary(p => p.Key, p => p.Value.Ids.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public IEnumerable<Diagnostic> Check(BuiltPage page)
    {
        foreach (var link in page.Links)
        {
            var file = link.Path is "" or [.., '/'] ? link.Path + "index.html" : link.Path;
            var shown = link.Path + (link.Fragment.Length > 0 ? "#" + link.Fragment : "");
            if (!files.Contains(file))
                yield return files.Contains(file + "/index.html") ? CheckDiagnostics.NoSlash(link.At, shown) : CheckDiagnostics.LinkToNothing(link.At, shown);
            else if (link.Fragment.Length > 0 && link.Fragment != Top && ids.TryGetValue(file, out var known) && !known.Contains(link.Fragment))
                yield return CheckDiagnostics.NoAnchor(link.At, shown);
        }
    }
}
