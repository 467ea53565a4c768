using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Takes the tags, comments, scripts and styles out of HTML. It walks the text once; no regular expression can be made to hang.</summary>
static class HtmlStripping
{
    public static string Strip(RenderContext context, string html)
    {
        var open = html.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
            return html;
        var result = new StringBuilder(html.Length);
        var done = 0;
        var ended = default(Ended);
        while (open >= 0)
        {
            var end = EndOfPiece(context, html, open, ref ended);
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

    static int EndOfPiece(RenderContext context, string html, int open, ref Ended ended)
    {
        if (Starts(html, open, "<script") && Find(html, open, "</script>", ref ended.Scripts) is >= 0 and var script)
            return script;
        if (Starts(html, open, "<!--") && Find(html, open, "-->", ref ended.Comments) is >= 0 and var comment)
            return comment;
        if (Starts(html, open, "<style") && Find(html, open, "</style>", ref ended.Styles) is >= 0 and var style)
            return style;
        return ended.Tags ? -1 : EndOfTag(context, html, open, ref ended);
    }

    static bool Starts(string html, int at, string mark) => string.Compare(html, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    static int Find(string html, int from, string mark, ref bool ended)
    {
        var found = ended ? -1 : html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        ended |= found < 0;
        return found < 0 ? -1 : found + mark.Length;
    }

    static int EndOfTag(RenderContext context, string html, int open, ref Ended ended)
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

        context.CountWork(html.Length - open);
        ended.Tags = html.IndexOf('>', open) < 0;
        return -1;
    }

    // A search that failed once fails everywhere behind: this keeps hostile text from costing its square.
    struct Ended
    {
        public bool Scripts;
        public bool Comments;
        public bool Styles;
        public bool Tags;
    }
}
