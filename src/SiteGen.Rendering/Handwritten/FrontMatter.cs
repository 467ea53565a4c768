using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The <c>key: value</c> lines between two lines of <c>---</c> at the top of a text.</summary>
sealed record FrontMatter(ImmutableArray<FrontMatterEntry> Entries, string Rest)
{
    static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <summary>A page from OCR may begin with a rule, too; front matter goes on with a key.</summary>
    public static bool Opens(SourceText source)
    {
        if (!IsMark(source, 1))
            return false;
        var first = Enumerable.Range(2, source.LineCount - 1).FirstOrDefault(line => !source.Slice(source.LineSpan(line)).IsWhiteSpace());
        return first > 0 && IsKey(source.Slice(source.LineSpan(first)));
    }

    public static Outcome<FrontMatter> Read(SourceText source)
    {
        var close = Enumerable.Range(2, Math.Max(0, source.LineCount - 1)).FirstOrDefault(line => IsMark(source, line));
        if (close == 0)
            return Outcome.Fail<FrontMatter>(RenderDiagnostics.FrontMatterNotClosed(source));
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 2; line < close; line++)
        {
            var span = source.LineSpan(line);
            var text = source.Slice(span).Trim();
            if (text.IsEmpty || text[0] == '#')
                continue;
            var colon = text.IndexOf(':');
            if (colon < 1)
                diagnostics.Add(RenderDiagnostics.FrontMatterLine(source, span));
            else
                entries.Add(new(text[..colon].Trim().ToString(), Unquote(text[(colon + 1)..].Trim()).ToString(), span));
        }

        var rest = close < source.LineCount ? source.Text[source.LineSpan(close + 1).Start..] : "";
        return Outcome.Of(new FrontMatter(entries.ToImmutable(), rest), diagnostics);
    }

    static bool IsKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].Trim() is { Length: > 0 } key && !key.ContainsAnyExcept(KeyLetters);
    }

    static bool IsMark(SourceText source, int line)
    {
        var text = source.Slice(source.LineSpan(line));
        return (line == 1 ? text.TrimStart('\ufeff') : text).TrimEnd() is "---";
    }

    static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}

readonly record struct FrontMatterEntry(string Key, string Value, TextSpan Span);
