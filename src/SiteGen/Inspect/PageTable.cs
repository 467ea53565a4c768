using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Text;
using Spectre.Console;

namespace SiteGen.Inspect;

/// <summary>What was recognised on a page, as a table to read: lines, article, role, how sure, text, and the rules that decided.</summary>
static class PageTable
{
    public static Table Make(SourceText source, Page page)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        table.AddColumns(
            new TableColumn("lines").NoWrap(),
            new TableColumn("article").NoWrap(),
            new TableColumn("role").NoWrap(),
            new TableColumn("sure").RightAligned().NoWrap(),
            new TableColumn("text"),
            new TableColumn("why"));
        foreach (var article in page.Articles)
        {
            foreach (var block in article.Blocks)
                AddRow(table, source, article.Id, block.Role.ToString(), block.Text, block.Source, block.Confidence, block.Evidence);
            table.AddEmptyRow();
        }

        foreach (var item in page.Furniture)
            AddRow(table, source, "–", item.Kind.ToString(), item.Text, item.Source, item.Confidence, item.Evidence);
        return table;
    }

    static void AddRow(Table table, SourceText source, string article, string role, string text, ImmutableArray<TextSpan> spans, double confidence, ImmutableArray<Evidence> evidence) =>
        table.AddRow(
            new Markup(SourceLines.Describe(source, spans)),
            new Markup(article),
            new Markup(role.ToLowerInvariant()),
            new Markup(confidence.ToString("0.00", CultureInfo.InvariantCulture)),
            new Markup(Markup.Escape(Shorten(VisibleText.Of(text)))),
            new Markup(Markup.Escape(string.Join("; ", evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Reason} ({e.Weight:+0.#;-0.#;0})"))))));

    // The first and the last words tell whether a paragraph was cut where it should be.
    static string Shorten(string text) => text.Length <= 60 ? text : text[..36] + " … " + text[^20..];
}
