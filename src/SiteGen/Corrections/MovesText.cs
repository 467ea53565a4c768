using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Config;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Corrections;

/// <summary>Moves written into the text of a corrections file; whatever else an editor wrote there stays as it is.</summary>
static class MovesText
{
    public static string Describe(Move move)
    {
        string?[] members =
        [
            move.Lines.IsEmpty ? null : $"\"lines\": [{string.Join(", ", move.Lines.Select(CorrectionsText.Describe))}]",
            move.Split is { } split ? $"\"split\": {CorrectionsText.Describe(split)}" : null,
            move.Merge is { } merge ? $"\"merge\": {CorrectionsText.Describe(merge)}" : null,
            move.Role is { } role ? $"\"role\": {Word(role)}" : null,
            move.Furniture is { } furniture ? $"\"furniture\": {Word(furniture)}" : null,
            move.IsNewArticle ? "\"article\": \"new\"" : Line("article", move.Article),
            Line("after", move.After),
            Line("joins", move.Joins),
        ];
        return $"{{ {string.Join(", ", members.OfType<string>())} }}";
    }

    /// <summary>The text with one more move at the end.</summary>
    /// <param name="file">Null where there is none yet.</param>
    public static string Add(SourceText? file, string move)
    {
        if (file is null || MovesOf(file) is not { } moves)
            return $"{{\n  \"moves\": [\n    {move}\n  ]\n}}\n";
        var text = file.Text;
        return moves.Items is [.., var last]
            ? text.Insert(last.Span.End, $",\n{Indent(file, last)}{move}")
            : text.Insert(moves.Span.Start + 1, $"\n    {move}\n  ");
    }

    /// <summary>The text without one of its moves; null where it has no other.</summary>
    /// <param name="nth">From 0.</param>
    public static string? Remove(SourceText file, int nth)
    {
        if (MovesOf(file) is not { Items: [_, _, ..] items })
            return null;
        var (start, end) = nth + 1 < items.Length ? (items[nth].Span.Start, items[nth + 1].Span.Start) : (items[nth - 1].Span.End, items[nth].Span.End);
        return file.Text.Remove(start, end - start);
    }

    /// <summary>Whether a file says single moves, be it none, and not all of the page.</summary>
    public static bool Has(SourceText file) => MovesOf(file) is not null;

    /// <summary>Each move as it stands in the file.</summary>
    public static ImmutableArray<string> List(SourceText file) =>
        MovesOf(file) is { } moves ? [.. moves.Items.Select(move => file.Text[move.Span.Start..move.Span.End])] : [];

    static JsonText? MovesOf(SourceText file) => JsonText.Parse(file).Value?.Members.FirstOrDefault(member => member.Name == "moves")?.Value;

    static string Indent(SourceText file, JsonText item)
    {
        var line = file.Slice(file.LineSpan(file.PositionOf(item.Span.Start).Line));
        return new string(' ', line.Length - line.TrimStart().Length);
    }

    static string? Line(string key, NamedLine? line) => line is { } named ? string.Create(CultureInfo.InvariantCulture, $"\"{key}\": {named.Line}") : null;

    static string Word<T>(T word)
        where T : struct, Enum => $"\"{word.ToString().ToLowerInvariant()}\"";
}
