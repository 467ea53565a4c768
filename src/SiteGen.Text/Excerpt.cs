namespace SiteGen.Text;

/// <summary>The line of a source that a span stands on, or as much of it as helps to find the place.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Marked">The part that the span covers; empty where the span is.</param>
public sealed record Excerpt(int Line, string Before, string Marked, string After)
{
    // A line of OCR Markdown is a whole paragraph; more than this of it helps nobody to find the place.
    const int Columns = 76;

    /// <summary>Null where there is nothing to show: the source or the line is empty.</summary>
    public static Excerpt? Of(SourceText source, TextSpan span)
    {
        if (source.Text.Length == 0)
            return null;
        var number = source.PositionOf(span.Start).Line;
        var line = source.LineSpan(number);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var window = Window(source.Text, line, start, end);
        if (window.IsEmpty)
            return null;
        end = Math.Min(end, window.End);
        return new Excerpt(
            number,
            Visible((window.Start > line.Start ? "…" : "") + source.Text[window.Start..start]),
            Visible(source.Text[start..end]),
            Visible(source.Text[end..window.End]) + (window.End < line.End ? "…" : ""));
    }

    static string Visible(string text) => VisibleText.Of(text.Replace('\t', ' '));

    // The part of the line that is shown: all of it, or as many columns as fit, beginning a third of them before the place.
    static TextSpan Window(string text, TextSpan line, int start, int end)
    {
        if (DisplayWidth.Of(text.AsSpan(line.Start, line.Length)) <= Columns)
            return line;
        var first = start;
        for (var room = Columns / 3; first > line.Start && room > 0; first--)
            room -= DisplayWidth.Of(text.AsSpan(first - 1, 1));
        var last = first;
        for (var room = Columns; last < line.End && room > 0; last++)
            room -= DisplayWidth.Of(text.AsSpan(last, 1));
        if (first > line.Start && char.IsLowSurrogate(text[first]))
            first--;
        if (last < line.End && char.IsLowSurrogate(text[last]))
            last++;
        return new TextSpan(first, Math.Max(last, Math.Min(end, first)));
    }
}
