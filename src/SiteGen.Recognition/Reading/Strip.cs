using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A stretch of the page without its Markdown marks; every character knows where it stands in the source.</summary>
sealed record Strip(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>Nothing but white space stands behind it on its line, so that a hyphen at its end may be the line's.</summary>
    public bool EndsLine { get; init; }

    public int Start => Spans[0].Start;

    public int Width { get => field < 0 ? field = Text.Width : field; } = -1;

    public Strip From(int start) => Cut(start, Text.Length);

    public Strip Until(int end) => Cut(0, end);

    public Strip Cut(int start, int end)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(Spans.Length);
        var at = 0;
        foreach (var span in Spans)
        {
            var from = Math.Max(start, at);
            var to = Math.Min(end, at + span.Length);
            if (from < to)
                spans.Add(TextSpan.At(span.Start + from - at, to - from));
            at += span.Length;
        }

        return new Strip(Text[start..end], spans.ToImmutable()) { EndsLine = EndsLine && Text.AsSpan(end).IsWhiteSpace() };
    }

    public Strip Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && Text[start].IsSpace)
            start++;
        while (end > start && Text[end - 1].IsSpace)
            end--;
        return start == 0 && end == Text.Length ? this : Cut(start, end);
    }
}
