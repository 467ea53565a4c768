using System.Net;
using System.Text;

namespace SiteGen.Templating.Benchmarks;

/// <summary>The same page as a C# programmer would write it.</summary>
static class HandWritten
{
    public static string Render(ArticlePage page)
    {
        var content = Article(page);
        var html = new StringBuilder(16 * 1024);
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(page.Lang).Append("\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>");
        html.Append(WebUtility.HtmlEncode(page.Title)).Append(" - ").Append(WebUtility.HtmlEncode(page.SiteTitle)).Append("</title>\n");
        html.Append("  <meta name=\"description\" content=\"").Append(WebUtility.HtmlEncode(Truncate(Strip(page.Summary), 140))).Append("\">\n");
        html.Append("  <link rel=\"canonical\" href=\"").Append(page.BaseUrl).Append(page.Url).Append("\">\n</head>\n<body class=\"");
        html.Append(Handle(page.Section)).Append("\">\n<nav>\n  <ul>\n");
        foreach (var link in page.Nav)
        {
            html.Append("    <li");
            if (link.Url == page.Url)
                html.Append(" class=\"active\"");
            html.Append("><a href=\"").Append(link.Url).Append("\">").Append(link.Title).Append("</a></li>\n");
        }

        html.Append("  </ul>\n</nav>\n").Append(content).Append("\n<footer>&copy; ").Append(page.Year).Append(' ').Append(page.Author.ToUpperInvariant());
        if (page.Analytics is not null)
            html.Append("<script src=\"").Append(page.Analytics).Append("\"></script>");
        return html.Append("</footer>\n</body>\n</html>\n").ToString();
    }

    static string Article(ArticlePage page)
    {
        var html = new StringBuilder(16 * 1024);
        html.Append("<article>\n  <h1>").Append(WebUtility.HtmlEncode(page.Title)).Append("</h1>\n");
        if (page.Date is { } date)
            html.Append("  <time>").Append(date, 0, 10).Append("</time>\n");
        html.Append("  <p class=\"tags\">").AppendJoin(", ", page.Tags.Order(StringComparer.Ordinal)).Append("</p>\n");
        for (var i = 0; i < page.Paragraphs.Length; i++)
        {
            var paragraph = page.Paragraphs[i];
            if (paragraph.Heading is { } heading)
                html.Append("  <h2 id=\"").Append(Handle(heading)).Append("\">").Append(heading).Append("</h2>\n");
            html.Append("  <p data-i=\"").Append(i + 1).Append('"');
            if (i == page.Paragraphs.Length - 1)
                html.Append(" class=\"last\"");
            html.Append('>').Append(paragraph.Text).Append("</p>\n");
        }

        html.Append("  <p>").Append(page.Paragraphs.Length).Append(page.Paragraphs.Length == 1 ? " paragraph, " : " paragraphs, ");
        return html.Append((int)Math.Ceiling(page.Words / 200.0)).Append(" min</p>\n</article>\n").ToString();
    }

    static string Handle(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                handle.Append(char.ToLowerInvariant(c));
            else if (handle.Length == 0 || handle[^1] != '-')
                handle.Append('-');
        }

        return handle.ToString().TrimEnd('-');
    }

    static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        var depth = 0;
        foreach (var c in html)
        {
            if (c == '<')
                depth++;
            else if (c == '>')
                depth--;
            else if (depth == 0)
                text.Append(c);
        }

        return text.ToString();
    }

    static string Truncate(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 3), "...");
}
