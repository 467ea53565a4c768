using System.Globalization;
using System.Text;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition.Tests;

/// <summary>A recognised page as an editor would write it down: article by article, role, text, lines.</summary>
static class PageText
{
    public static string Describe(SourceText source, Outcome<Page> outcome)
    {
        var text = new StringBuilder();
        var page = outcome.Value;
        Header(text, page.Header);
        foreach (var article in page.Articles)
        {
            text.Append('\n').Append(article.Id).Append(' ').Append(article.Kind.ToString().ToLowerInvariant());
            Names(text, "reporters", article.Reporters);
            Names(text, "correspondents", article.Correspondents);
            Names(text, "photographers", article.Photographers);
            if (article.ContinuedFrom is { } from)
                text.Append(" | from ").Append(from);
            if (article.ContinuedOn is { } on)
                text.Append(" | on ").Append(on);
            text.Append('\n');
            foreach (var block in article.Blocks)
                Line(text, block.Role.ToString().ToLowerInvariant(), block.Text, source, block.Source);
        }

        text.Append("\nfurniture\n");
        foreach (var item in page.Furniture)
            Line(text, item.Kind.ToString().ToLowerInvariant(), item.Text, source, item.Source);
        text.Append("\ndiagnostics\n");
        foreach (var diagnostic in outcome.Diagnostics)
            text.Append(CultureInfo.InvariantCulture, $"  {diagnostic.Code} line {source.PositionOf(diagnostic.Span.Start).Line} {diagnostic.Message}\n");
        return text.ToString();
    }

    static void Header(StringBuilder text, PageHeader header)
    {
        text.Append(CultureInfo.InvariantCulture, $"newspaper {header.Newspaper ?? "-"} | date {header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"} | page {header.PageNumber ?? "-"} | section {header.Section ?? "-"}");
        Names(text, "staff", header.Staff);
        text.Append('\n');
    }

    static void Names(StringBuilder text, string label, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
            text.Append(" | ").Append(label).Append(' ').AppendJoin(", ", names);
    }

    static void Line(StringBuilder text, string role, string words, SourceText source, IReadOnlyList<TextSpan> spans)
    {
        text.Append("  ").Append(role.PadRight(10)).Append(' ').Append(words).Append("  [").Append(Lines(source, spans)).Append("]\n");
    }

    static string Lines(SourceText source, IReadOnlyList<TextSpan> spans)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var span in spans)
        {
            var (first, last) = (source.PositionOf(span.Start).Line, source.PositionOf(span.End - 1).Line);
            if (ranges.Count > 0 && first >= ranges[^1].Last && first <= ranges[^1].Last + 1)
                ranges[^1] = (ranges[^1].First, last);
            else
                ranges.Add((first, last));
        }

        return string.Join(", ", ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
    }
}
