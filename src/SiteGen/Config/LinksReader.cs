using System.Collections.Immutable;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>The editor's word on links, under <c>links</c> in <c>site.config.json</c>.</summary>
static class LinksReader
{
    public static readonly string[] Keys = ["forbid", "force", "rename", "merge", "split"];
    static readonly string[] RuleKeys = ["from", "to", "reason"];

    public static EditorsWord Read(JsonMembers config, SourceText source)
    {
        if (config.Inner("links", "“links”", Keys) is not { } reader)
            return EditorsWord.None;
        return new EditorsWord
        {
            Source = source,
            Forbid = Rules(reader, "forbid"),
            Force = Rules(reader, "force"),
            Rename = [.. reader.Object("rename").Select(m => new RenameRule(m.Name, Text(reader, "rename", m.Value), m.Span))],
            Merge = [.. reader.Items("merge").Select(item => new MergeRule(Texts(reader, "merge", item), item.Span))],
            Split = [.. reader.Object("split").Select(m => new SplitRule(m.Name, Texts(reader, "split", m.Value), m.Span))],
        };
    }

    static ImmutableArray<LinkRule> Rules(JsonMembers reader, string key) =>
    [
        .. reader.Items(key).Select(item =>
        {
            var rule = new JsonMembers(reader, item, $"an entry of “{key}”", RuleKeys);
            return new LinkRule(rule.RequiredText("from", "\"2031-02-01/02/k3f9abcd/\""), rule.RequiredText("to", "\"2031-02-03/01/m5t7abcd/\""), rule.Text("reason") ?? "", item.Span);
        }),
    ];

    static ImmutableArray<string> Texts(JsonMembers reader, string key, JsonText value)
    {
        if (value.Kind != System.Text.Json.JsonValueKind.Array)
            reader.Bad(key, "lists of names", "Write the names in brackets: [\"…\", \"…\"].");
        return [.. value.Items.Select(item => Text(reader, key, item))];
    }

    static string Text(JsonMembers reader, string key, JsonText value)
    {
        if (value.Kind != System.Text.Json.JsonValueKind.String)
            reader.Bad(key, "made of texts in quotes", "Put each name in quotes.");
        return value.Text;
    }
}
