using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>Errors as HTML, to be laid over a page.</summary>
/// <param name="Html">Empty where there are none.</param>
/// <param name="Hash">Of the HTML; empty where there is none.</param>
sealed record Problems(string Html, string Hash)
{
    // What is mended first is seldom the hundredth.
    const int Most = 20;

    static readonly Problems None = new("", "");

    public static Problems Of(ImmutableArray<Diagnostic> errors)
    {
        if (errors.IsEmpty)
            return None;
        var html = new StringBuilder();
        html.Append("<h1>").Append(errors.Length == 1 ? "An error" : $"{errors.Length} errors").Append("</h1>\n");
        foreach (var error in errors.Take(Most))
            Append(html, error);
        if (errors.Length > Most)
            html.Append("<p>… and ").Append(errors.Length - Most).Append(" more.</p>\n");
        var text = html.ToString();
        return new Problems(text, Slug.Hash(text)[..16]);
    }

    static void Append(StringBuilder html, Diagnostic error)
    {
        html.Append("<section>\n<p class=\"message\"><strong>").Append(Escape(DiagnosticFormat.Headline(error))).Append("</strong></p>\n");
        AppendExcerpt(html, error.Source, error.Span);
        foreach (var note in error.Notes)
        {
            html.Append("<p>").Append(Escape(note.Message)).Append("</p>\n");
            AppendExcerpt(html, note.Source, note.Span);
        }

        if (error.Hint is not null)
            html.Append("<p class=\"hint\">").Append(Escape(error.Hint)).Append("</p>\n");
        html.Append("</section>\n");
    }

    // The text before the place stands in the line of the carets once more, unseen: so they stand right in any type.
    static void AppendExcerpt(StringBuilder html, SourceText? source, TextSpan span)
    {
        if (source is null || Excerpt.Of(source, span) is not { } excerpt)
            return;
        html.Append("<pre>").Append(excerpt.Line).Append(" | ").Append(Escape(excerpt.Before)).Append("<mark>").Append(Escape(excerpt.Marked)).Append("</mark>").Append(Escape(excerpt.After))
            .Append('\n').Append(' ', excerpt.Line.ToString(CultureInfo.InvariantCulture).Length).Append(" | <span class=\"unseen\">").Append(Escape(excerpt.Before)).Append("</span>^</pre>\n");
    }

    static string Escape(string text) => WebUtility.HtmlEncode(text);
}
