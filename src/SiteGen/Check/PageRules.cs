using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>What must hold of every page by itself.</summary>
static class PageRules
{
    public static IEnumerable<Diagnostic> Check(IHtmlDocument document, List<IElement> elements) =>
    [
        .. Head(document, elements),
        .. Headings(elements),
        .. elements.Where(e => e.LocalName is "img" && !e.HasAttribute("alt")).Select(e => CheckDiagnostics.NoAlt(PageReader.At(e))),
        .. elements.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id!, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1)).Select(e => CheckDiagnostics.IdTwice(PageReader.At(e), e.Id!)), // it has one
    ];

    static IEnumerable<Diagnostic> Head(IHtmlDocument document, List<IElement> elements)
    {
        var root = PageReader.At(document.DocumentElement);
        if (string.IsNullOrWhiteSpace(document.DocumentElement.GetAttribute("lang")))
            yield return CheckDiagnostics.NoLanguage(root);
        if (string.IsNullOrWhiteSpace(document.Title))
            yield return CheckDiagnostics.NoTitle(root);
        if (string.IsNullOrWhiteSpace(PageReader.Meta(elements, "description")))
            yield return CheckDiagnostics.NoDescription(root);
    }

    static IEnumerable<Diagnostic> Headings(List<IElement> elements)
    {
        var headings = elements.FindAll(e => e.LocalName is ['h', >= '1' and <= '6']);
        var first = headings.FindAll(e => e.LocalName == "h1");
        if (first.Count != 1)
            yield return CheckDiagnostics.FirstHeadings(PageReader.At(first.Count > 1 ? first[1] : elements.Find(e => e.LocalName == "body")), first.Count);
        var level = 1;
        foreach (var heading in headings)
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                yield return CheckDiagnostics.HeadingSkips(PageReader.At(heading), next, level);
            level = next;
        }
    }
}
