using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests;

/// <summary>A built site as a reader who hears it would know it: its files, and the words of each page in their order.</summary>
static class SiteText
{
    public static string Describe(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            text.Append("=== ").Append(file).Append('\n');
            if (file.EndsWith(".html", StringComparison.Ordinal))
                Append(text, Parse(Path.Combine(folder, file)));
            else if (!file.StartsWith("assets/", StringComparison.Ordinal) && !file.StartsWith("search/data/", StringComparison.Ordinal))
                text.Append(File.ReadAllText(Path.Combine(folder, file)).TrimEnd()).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    public static IHtmlDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

    static void Append(StringBuilder text, IHtmlDocument page)
    {
        text.Append("title: ").Append(page.Title).Append('\n');
        foreach (var element in page.Body!.QuerySelectorAll("h1,h2,h3,h4,p,li,a,td,th,dt,dd,figcaption,small,time").Where(e => e.Children.All(c => c.LocalName is "span" or "a" or "time" or "wbr" or "em" or "strong" or "b")))
        {
            var words = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length == 0 || (element.LocalName is "a" or "time" && element.ParentElement!.LocalName is "p" or "li" or "h2" or "h3" or "td" or "dd"))
                continue;
            text.Append(element.LocalName).Append(": ").Append(words);
            if (element.QuerySelector("a") is { } inner && inner.GetAttribute("href") is { } to)
                text.Append(" → ").Append(to);
            else if (element.GetAttribute("href") is { } href)
                text.Append(" → ").Append(href);
            text.Append('\n');
        }
    }
}
