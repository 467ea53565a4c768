using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

static class HtmlFunctions
{
    public static Module Module { get; } = new("html")
    {
        { "strip", "text", (in call) => HtmlStripping.Strip(call.Context, call.TextOrEmpty(0)) },
        { "escape", "text", (in call) => call.Text(0) is { } text ? Value.Markup(HtmlEscaping.Escape(call.Context, text)) : Value.Null },
        { "newline_to_br", "text", (in call) => NewLineToBreak(call.Context, call.TextOrEmpty(0), call[0].IsMarkup) },
        { "url_encode", "text", (in call) => call.Text(0) is { } text ? UrlEscaping.Encode(call.Context, text, UrlEscaping.Unreserved) : Value.Null },
        { "url_escape", "text", (in call) => call.Text(0) is { } text ? UrlEscaping.Encode(call.Context, text, UrlEscaping.Reserved) : Value.Null },
    };

    /// <summary>The same and <c>html.raw</c>, which only means something where text is escaped by itself.</summary>
    public static Module EscapingModule { get; } = Module.With("raw", "text", (in call) => call.Text(0) is { } text ? Value.Markup(text) : Value.Null);

    static Value NewLineToBreak(RenderContext context, string text, bool isMarkup)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
                result.Append("<br />");
            context.CheckLength(result.Length);
            result.Append(text[i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                result.Append(text[++i]);
        }

        return isMarkup ? Value.Markup(result.ToString()) : result.ToString();
    }
}
