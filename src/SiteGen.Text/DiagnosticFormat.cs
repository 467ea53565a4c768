using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>A diagnostic as text: <c>file(line,column): severity code: sentence</c>, the source line with a caret below, what to do.</summary>
public static class DiagnosticFormat
{
    // A line of OCR Markdown is a whole paragraph; more than this of it helps nobody to find the place.
    const int ExcerptColumns = 76;

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
        if (source is null || source.Text.Length == 0)
            return;
        var position = source.PositionOf(span.Start);
        var line = source.LineSpan(position.Line);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var window = Window(source.Text, line, start, end);
        if (window.IsEmpty)
            return;

        var gutter = position.Line.ToString(CultureInfo.InvariantCulture);
        var opening = window.Start > line.Start ? "…" : "";
        var before = opening + source.Text[window.Start..start];
        text.Append("\n  ").Append(gutter).Append(" | ")
            .Append(VisibleText.Of(opening + source.Text[window.Start..window.End].Replace('\t', ' ')))
            .Append(window.End < line.End ? "…" : "")
            .Append("\n  ").Append(' ', gutter.Length).Append(" | ")
            .Append(' ', DisplayWidth.Of(before))
            .Append('^', Math.Max(1, DisplayWidth.Of(source.Text.AsSpan(start, Math.Min(end, window.End) - start))));
    }

    // The part of the line that is shown: all of it, or as many columns as fit, beginning a third of them before the place.
    static TextSpan Window(string text, TextSpan line, int start, int end)
    {
        if (DisplayWidth.Of(text.AsSpan(line.Start, line.Length)) <= ExcerptColumns)
            return line;
        var first = start;
        for (var room = ExcerptColumns / 3; first > line.Start && room > 0; first--)
            room -= DisplayWidth.Of(text.AsSpan(first - 1, 1));
        var last = first;
        for (var room = ExcerptColumns; last < line.End && room > 0; last++)
            room -= DisplayWidth.Of(text.AsSpan(last, 1));
        if (first > line.Start && char.IsLowSurrogate(text[first]))
            first--;
        if (last < line.End && char.IsLowSurrogate(text[last]))
            last++;
        return new TextSpan(first, Math.Max(last, Math.Min(end, first)));
    }
}
