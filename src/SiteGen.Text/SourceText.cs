using System.Collections.Immutable;

namespace SiteGen.Text;

/// <summary>A text and the path it came from. Offsets are kept; lines and columns are derived when something is printed.</summary>
/// <remarks>A line ends with LF, CR LF or a lone CR.</remarks>
public sealed class SourceText(string path, string text)
{
    readonly Lazy<ImmutableArray<int>> lineStarts = new(() => FindLineStarts(text));

    /// <summary>As shown to people and relative to the working folder where possible, with forward slashes.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    public int LineCount => lineStarts.Value.Length;

    public ImmutableArray<int> LineStarts => lineStarts.Value;

    /// <summary>The line without its line break; lines count from 1.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = lineStarts.Value[line - 1];
        var end = line < LineCount ? lineStarts.Value[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return new TextSpan(start, end);
    }

    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var found = lineStarts.Value.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var column = 1;
        for (var i = lineStarts.Value[line]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Text[i]))
                column++;
        }

        return new LinePosition(line + 1, column);
    }

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0, next; (next = text.AsSpan(i).IndexOfAny('\n', '\r')) >= 0;)
        {
            i += next + 1;
            if (text[i - 1] == '\n' || i == text.Length || text[i] != '\n')
                starts.Add(i);
        }

        return starts.ToImmutable();
    }
}
