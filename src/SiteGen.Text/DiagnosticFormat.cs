using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>A diagnostic as text: <c>file(line,column): severity code: sentence</c>, the source line with a caret below, what to do.</summary>
public static class DiagnosticFormat
{
    public static string Format(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        text.Append(Headline(diagnostic));
        AppendExcerpt(text, diagnostic.Source, diagnostic.Span);
        foreach (var note in diagnostic.Notes)
        {
            text.Append("\n  ").Append(Place(note.Source, note.Span)).Append("note: ").Append(note.Message);
            AppendExcerpt(text, note.Source, note.Span);
        }

        if (diagnostic.Hint is not null)
            text.Append("\n  hint: ").Append(diagnostic.Hint);
        return text.ToString();
    }

    /// <summary>The first line only.</summary>
    public static string Headline(Diagnostic diagnostic)
    {
        var place = diagnostic.Source is not null ? Place(diagnostic.Source, diagnostic.Span)
            : diagnostic.Path is not null ? diagnostic.Path + ": "
            : "";
        return VisibleText.Of($"{place}{Name(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}");
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    static string Place(SourceText? source, TextSpan span) =>
        source is null ? "" : $"{source.Path}({source.PositionOf(span.Start)}): ";

    static void AppendExcerpt(StringBuilder text, SourceText? source, TextSpan span)
    {
        if (source is null || Excerpt.Of(source, span) is not { } excerpt)
            return;
        var gutter = excerpt.Line.ToString(CultureInfo.InvariantCulture);
        text.Append("\n  ").Append(gutter).Append(" | ").Append(excerpt.Before).Append(excerpt.Marked).Append(excerpt.After)
            .Append("\n  ").Append(' ', gutter.Length).Append(" | ")
            .Append(' ', DisplayWidth.Of(excerpt.Before))
            .Append('^', Math.Max(1, DisplayWidth.Of(excerpt.Marked)));
    }
}
