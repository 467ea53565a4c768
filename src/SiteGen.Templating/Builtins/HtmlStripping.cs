using System.Text;

namespace SiteGen.Templating.Builtins;

/// <summary>Takes the tags, comments, scripts and styles out of HTML. It walks the text once; no regular expression can be made to hang.</summary>
static class HtmlStripping
{
    public static string Strip(string html)
    {
        var open = html.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
            return html;
        var result = new StringBuilder(html.Length);
        var done = 0;
        // Searches that failed once fail everywhere behind it.
        var noMore = new HashSet<string>();
        while (open >= 0)
        {
            var end = EndOfPiece(html, open, noMore);
            if (end < 0)
            {
                open = html.IndexOf('<', open + 1);
                continue;
            }

            result.Append(html, done, open - done);
            done = end;
            open = end < html.Length ? html.IndexOf('<', end) : -1;
        }

        return result.Append(html, done, html.Length - done).ToString();
    }

    static int EndOfPiece(string html, int open, HashSet<string> noMore)
    {
        if (Starts(html, open, "<script") && Find(html, open, "</script>", noMore) is >= 0 and var script)
            return script;
        if (Starts(html, open, "<!--") && Find(html, open, "-->", noMore) is >= 0 and var comment)
            return comment;
        if (Starts(html, open, "<style") && Find(html, open, "</style>", noMore) is >= 0 and var style)
            return style;
        return noMore.Contains(">") ? -1 : EndOfTag(html, open, noMore);
    }

    static bool Starts(string html, int at, string mark) => string.Compare(html, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    static int Find(string html, int from, string mark, HashSet<string> noMore)
    {
        if (noMore.Contains(mark))
            return -1;
        var found = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        if (found >= 0)
            return found + mark.Length;
        noMore.Add(mark);
        return -1;
    }

    static int EndOfTag(string html, int open, HashSet<string> noMore)
    {
        var i = open + 1;
        while (i < html.Length)
        {
            switch (html[i])
            {
                case '>':
                    return i + 1;
                case '=' when i + 1 < html.Length && html[i + 1] is '"' or '\'':
                    // A > inside quotes does not end the tag; a quote that never closes is no quote.
                    var close = html.IndexOf(html[i + 1], i + 2);
                    i = close < 0 ? i + 2 : close + 1;
                    break;
                default:
                    i++;
                    break;
            }
        }

        if (html.IndexOf('>', open) < 0)
            noMore.Add(">");
        return -1;
    }
}
