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
            new TableColumn("sure").RightAligned().NoWrap(),
            new TableColumn("role").NoWrap(),
            new TableColumn("sure").RightAligned().NoWrap(),
            new TableColumn("text"),
            new TableColumn("why"));
        foreach (var article in page.Articles)
        {
            foreach (var block in article.Blocks)
                AddRow(table, source, block.Source, article.Id, block.Membership, block.Role.ToString(), block.Reading, Marked(block), Why(block));
            table.AddEmptyRow();
        }

        foreach (var item in page.Furniture)
            AddRow(table, source, item.Source, "–", item.Reading, item.Kind.ToString(), item.Reading, item.Text, Reasons(item.Reading));
        return table;
    }

    static void AddRow(Table table, SourceText source, ImmutableArray<TextSpan> spans, string article, Decision membership, string role, Decision reading, string text, string why) =>
        table.AddRow(
            new Markup(SourceLines.Describe(source, spans)),
            new Markup(article),
            Sure(membership),
            new Markup(role.ToLowerInvariant()),
            Sure(reading),
            new Markup(Markup.Escape(Shorten(VisibleText.Of(text)))),
            new Markup(Markup.Escape(why)));

    // A question mark stands where an editor should look, also on a page without colours.
    static Markup Sure(Decision decision) =>
        new(decision.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + (decision.IsDoubtful ? "?" : " "));

    static string Marked(Block block) => block.Text + (block.IsUnfinished ? " [breaks off]" : block.Extent.IsDoubtful ? " [its end?]" : "");

    static string Why(Block block)
    {
        var parts = new List<string> { Reasons(block.Reading) };
        if (!block.Membership.Evidence.IsEmpty)
            parts.Add("article: " + Reasons(block.Membership));
        if (block.Extent.IsDoubtful && !block.Extent.Evidence.IsEmpty)
            parts.Add("paragraph: " + Reasons(block.Extent));
        return string.Join(" | ", parts.Where(p => p.Length > 0));
    }

    public static string Reasons(Decision decision) => Reasons(decision.Evidence);

    public static string Reasons(ImmutableArray<Evidence> evidence) =>
        string.Join("; ", evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Reason} ({e.Weight:+0.#;-0.#;0})")));

    // The first and the last words tell whether a paragraph was cut where it should be.
    public static string Shorten(string text) => text.Length <= 60 ? text : text[..36] + " … " + text[^20..];
}
