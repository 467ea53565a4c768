using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>Reads a page of the site as a browser reads it. The only place that knows of the HTML parser, so that no other command
/// loads it.</summary>
sealed class PageReader(SiteAddress site)
{
    readonly HtmlParser parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    /// <param name="path">Below the site.</param>
    public BuiltPage Read(string path, ReadOnlySpan<byte> content, string? printedDate, ExpectedTexts texts)
    {
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(content));
        var elements = document.All.ToList();
        var robots = Meta(elements, "robots");
        var isRedirect = elements.Exists(e => e.LocalName == "meta" && "refresh".Equals(e.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase));
        var links = new PageLinks(site, path);
        foreach (var element in elements)
            links.Add(element, At(element));
        return new BuiltPage
        {
            Findings =
            [
                .. isRedirect ? [] : PageRules.Check(document, elements),
                .. isRedirect ? [] : Canonical(path, elements, robots is not null),
                .. Data(path, elements, printedDate),
                .. Texts(document, texts),
                .. links.Findings,
            ],
            Links = links.Inner,
            Outside = links.Outside,
            Ids = [.. elements.Select(e => e.Id).OfType<string>().Concat(elements.Where(e => e.LocalName == "a").Select(e => e.GetAttribute("name")).OfType<string>()).Distinct()],
            IsHidden = robots?.Contains("noindex", StringComparison.Ordinal) ?? false,
            IsRedirect = isRedirect,
            Length = content.Length,
        };
    }

    /// <summary>The words of an article's page without white space.</summary>
    public static string TextOfArticle(ReadOnlySpan<byte> content)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(content));
        return Words([document.QuerySelector("main article") ?? document.Body!]); // the parser makes one
    }

    /// <summary>The opening tag's first sign: enough to show the line.</summary>
    public static TextSpan At(IElement? element) => element?.SourceReference?.Position.Index is { } index and >= 0 ? TextSpan.At(index, element.LocalName.Length + 1) : default;

    public static string? Meta(List<IElement> elements, string name) =>
        elements.Find(e => e.LocalName == "meta" && e.GetAttribute("name") == name)?.GetAttribute("content");

    IEnumerable<Diagnostic> Canonical(string path, List<IElement> elements, bool isHidden)
    {
        // What hosts show in place of a missing page has no address of its own.
        if (site.Absolute(path) is not { } wanted || (isHidden && !path.EndsWith("index.html", StringComparison.Ordinal)))
            yield break;
        var link = elements.Find(e => e.LocalName == "link" && e.GetAttribute("rel") == "canonical");
        if (link?.GetAttribute("href") is var found && found != wanted)
            yield return CheckDiagnostics.WrongCanonical(At(link), found, wanted);
    }

    IEnumerable<Diagnostic> Data(string path, List<IElement> elements, string? printedDate) =>
        elements.Where(e => e.LocalName == "script" && e.GetAttribute("type") == "application/ld+json")
            .SelectMany(e => LinkedData.Check(e.TextContent, site.Absolute(path), printedDate).Select(problem => CheckDiagnostics.BadData(At(e), problem)));

    static IEnumerable<Diagnostic> Texts(IHtmlDocument document, ExpectedTexts expected)
    {
        if (expected.Shown.IsEmpty && expected.Withheld.IsEmpty)
            return [];
        var main = document.QuerySelector("main") ?? document.Body!; // the parser makes one
        var all = Words([main]);
        // Lists and citations around an article repeat its headline, which therefore has to stand in the article itself.
        var articles = main.QuerySelectorAll("article").Where(article => article.ParentElement!.Closest("article") is null).ToList(); // it is below main
        var inArticles = articles.Count > 0 ? Words(articles) : all;
        return
        [
            .. FullText.Missing(inArticles, [.. expected.Shown.Where(text => !text.IsFurniture)])
                .Concat(FullText.Missing(all, [.. expected.Shown.Where(text => text.IsFurniture)]))
                .Select(text => CheckDiagnostics.TextMissing(At(main), text.Role, text.Text)),
            .. expected.Withheld.Where(text => all.Contains(text, StringComparison.Ordinal)).Select(text => CheckDiagnostics.WithheldText(At(main), text)),
        ];
    }

    static string Words(IEnumerable<IElement> elements)
    {
        var words = new StringBuilder();
        foreach (var text in elements.SelectMany(element => element.Descendants<IText>()).Where(t => t.ParentElement is not { LocalName: "script" or "style" }))
            FullText.Append(words, text.Data);
        return words.ToString();
    }
}
