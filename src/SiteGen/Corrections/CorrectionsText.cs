using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Recognition;

namespace SiteGen.Corrections;

/// <summary>Corrections as an editor likes to find them: a line a block, a line a run where a block has several, so that moving a
/// paragraph is moving a line.</summary>
static class CorrectionsText
{
    /// <param name="folder">Where the page lies below the seeds folder, with a slash at its end; photos are named from there.</param>
    /// <param name="schema">What the file says of its own form, if it does.</param>
    public static string Write(PageCorrections corrections, string folder = "", string? schema = null)
    {
        var text = new StringBuilder("{\n");
        if (schema is not null)
            text.Append("  \"$schema\": ").Append(Quote(schema)).Append(",\n");
        text.Append("  \"articles\": [");
        AppendList(text, corrections.Articles, (article, indent) =>
        {
            text.Append('{');
            Append(text, indent, "kind", article.Kind?.ToString().ToLowerInvariant());
            Append(text, indent, "reporters", article.Reporters);
            Append(text, indent, "correspondents", article.Correspondents);
            Append(text, indent, "photographers", article.Photographers);
            Append(text, indent, "continuedFrom", article.ContinuedFrom);
            Append(text, indent, "continuedOn", article.ContinuedOn);
            text.Append(indent).Append("  \"blocks\": [");
            AppendList(text, article.Blocks, (block, at) => Append(text, at, "role", block.Role.ToString(), block.Lines, Photo(block.Picture, folder)), indent + "  ");
            text.Append(indent).Append('}');
        });
        text.Append(",\n  \"furniture\": [");
        AppendList(text, corrections.Furniture, (item, indent) => Append(text, indent, "kind", item.Role.ToString(), item.Lines, ""));
        return text.Append("\n}\n").ToString();
    }

    static void AppendList<T>(StringBuilder text, ImmutableArray<T> items, Action<T, string> append, string indent = "\n  ")
    {
        for (var i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(indent).Append("  ");
            append(items[i], indent + "  ");
        }

        text.Append(items.IsEmpty ? "" : indent).Append(']');
    }

    static void Append(StringBuilder text, string indent, string key, string name, ImmutableArray<QuotedLines> runs, string rest)
    {
        text.Append("{ \"").Append(key).Append("\": ").Append(Quote(name.ToLowerInvariant())).Append(", \"lines\": [");
        if (runs is [var only])
            text.Append(Describe(only)).Append(']');
        else
            AppendList(text, runs, (run, _) => text.Append(Describe(run)), indent);
        text.Append(rest).Append(" }");
    }

    static string Photo(Picture? picture, string folder) => picture is null ? ""
        : $", \"photo\": {Quote(picture.Path.StartsWith(folder, StringComparison.Ordinal) ? picture.Path[folder.Length..] : picture.Path)}, \"alt\": {Quote(picture.Alt)}";

    public static string Describe(QuotedLines run)
    {
        var to = run.Last > run.First ? string.Create(CultureInfo.InvariantCulture, $", \"to\": {run.Last}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{{ \"line\": {run.First}{to}, \"{(run.StartsInside ? "from" : "begins")}\": {Quote(run.Quote)} }}");
    }

    static void Append(StringBuilder text, string indent, string key, string? value)
    {
        if (value is not null)
            text.Append(indent).Append("  \"").Append(key).Append("\": ").Append(Quote(value)).Append(',');
    }

    static void Append(StringBuilder text, string indent, string key, ImmutableArray<string>? values)
    {
        if (values is { } list)
            text.Append(indent).Append("  \"").Append(key).Append("\": [").AppendJoin(", ", list.Select(Quote)).Append("],");
    }

    public static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
