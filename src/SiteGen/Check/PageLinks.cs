using System.Collections.Immutable;
using AngleSharp.Dom;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Gathers what a page leads to and loads.</summary>
sealed class PageLinks(SiteAddress site, string page)
{
    readonly Dictionary<(string Path, string Fragment), InnerLink> inner = [];
    readonly SortedSet<string> outside = new(StringComparer.Ordinal);
    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    readonly List<Diagnostic> findings = [];

    public ImmutableArray<InnerLink> Inner => [.. inner.Values];

    public ImmutableArray<string> Outside => [.. outside];

    public IReadOnlyList<Diagnostic> Findings => findings;

    public void Add(IElement element, TextSpan at)
    {
        var loads = element.LocalName == "script" || (element.LocalName == "link" && element.GetAttribute("rel") == "stylesheet");
        foreach (var link in LinksOf(element))
            Add(link, loads, at);
    }

    static IEnumerable<string> LinksOf(IElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["href", "src", "poster"])
        {
            if (element.GetAttribute(name) is { } link)
                return element.GetAttribute("srcset") is { } set ? [link, .. Candidates(set)] : [link];
        }

        if (element.GetAttribute("srcset") is { } alone)
            return Candidates(alone);
        return element.LocalName == "meta" && element.GetAttribute("property") is "og:url" or "og:image" && element.GetAttribute("content") is { } content ? [content] : [];
    }

    static IEnumerable<string> Candidates(string set) => set.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]).Where(link => link.Length > 0);

    void Add(string link, bool loads, TextSpan at)
    {
        if (!seen.Add(link))
            return;
        var target = site.Resolve(link, page);
        switch (target.Kind)
        {
            case TargetKind.Inside:
                inner.TryAdd((target.Path, target.Fragment), new InnerLink(target.Path, target.Fragment, loads, at));
                break;
            case TargetKind.Outside:
                outside.Add(target.Path);
                break;
            case TargetKind.OutOfBase:
                findings.Add(CheckDiagnostics.OutOfBase(at, link, site.Base));
                break;
            case TargetKind.Broken:
                findings.Add(CheckDiagnostics.LinkToNothing(at, link));
                break;
        }
    }
}
