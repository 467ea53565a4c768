using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Rendering;

/// <summary>A whole site in memory, by path.</summary>
sealed class RenderedSite(Dictionary<string, ReadOnlyMemory<byte>> files)
{
    readonly Dictionary<string, IHtmlDocument> documents = [];

    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> HtmlPaths => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public bool Has(string path) => files.ContainsKey(path);

    public ReadOnlyMemory<byte> Bytes(string path) => files[path];

    public string Text(string path) => Encoding.UTF8.GetString(files[path].Span);

    public XDocument Xml(string path) => XDocument.Parse(Text(path));

    public IHtmlDocument Html(string path) =>
        documents.TryGetValue(path, out var document) ? document : documents[path] = new HtmlParser().ParseDocument(Text(path));

    /// <summary>The page of the article whose title (phrases joined by a space) is this one.</summary>
    public IHtmlDocument Article(string title) => Html(ArticlePath(title));

    public string ArticlePath(string title) =>
        HtmlPaths.Single(path => Html(path).Body!.ClassName == "article" && Html(path).QuerySelector("h1")!.TextContent == title);
}
