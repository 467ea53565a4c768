using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Config;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Broadsheet;

/// <summary>What is written down for theme authors and editors says what the code does.</summary>
public sealed partial class GuideTests
{
    const string Begin = "<!-- The tables below are written by a test from the code; UPDATE_GOLDEN=1 dotnet test rewrites them. -->\n";

    static string GuidePath => Path.Combine(Repository.Root, "templates", "README.md");

    [Fact]
    public void The_guide_lists_every_view_with_its_members_and_types()
    {
        var guide = File.ReadAllText(GuidePath);
        var kept = guide[..(guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(GuidePath, kept + Tables());
        else
            Assert.Equal(Tables(), guide[kept.Length..]);
    }

    [Fact]
    public void The_schema_of_the_config_knows_the_keys_that_the_program_knows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "site.config.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal(SiteConfigReader.Keys.Order(StringComparer.Ordinal), Names(properties));
        Assert.Equal(SiteConfigReader.PageKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("pages").GetProperty("additionalProperties").GetProperty("properties")));
        var article = properties.GetProperty("articles").GetProperty("additionalProperties").GetProperty("properties");
        Assert.Equal(ArticleWordReader.Keys.Order(StringComparer.Ordinal), Names(article));
        Assert.Equal(ArticleWordReader.NoticeKeys.Order(StringComparer.Ordinal), Names(article.GetProperty("corrections").GetProperty("items").GetProperty("properties")));

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_part_of_the_theme_is_used_and_every_word_is_said()
    {
        var theme = ThemeOnDisk.Broadsheet;
        var text = string.Concat(theme.Templates.Select(file => file.Text));
        var parts = theme.Templates.Select(file => file.Path).Where(path => path.StartsWith("partials/", StringComparison.Ordinal));
        Assert.All(parts, path => Assert.Contains($"'{path}'", text, StringComparison.Ordinal));
        var words = JsonDocument.Parse(theme.Words[0].Text).RootElement.EnumerateObject().Select(member => member.Name);
        // Of these a template knows only how they begin.
        Assert.All(words.Where(word => !ViewCatalogue.NeededWords.Contains(word) && !ViewCatalogue.SearchWords.Contains(word) && !ViewCatalogue.SubjectWords.Contains(word) && !ViewCatalogue.TimelineWords.Contains(word) && !FamilyOfWords().IsMatch(word)), word => Assert.Contains($"words.{word}", text, StringComparison.Ordinal));
    }

    static string Tables()
    {
        var text = new StringBuilder();
        foreach (var (name, members) in ViewCatalogue.All)
        {
            text.Append(name.Contains('/', StringComparison.Ordinal) ? $"\n### Template `{name}`\n\n" : $"\n### `{name}`\n\n");
            text.Append("| member | type | what it is |\n| --- | --- | --- |\n");
            foreach (var member in members.All)
                text.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {member.Type.Replace("[", "list of ", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("?", " or null", StringComparison.Ordinal)} | {member.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        text.Append("\n### Words that every theme says\n\n").AppendJoin(", ", ViewCatalogue.NeededWords.Select(word => $"`{word}`"));
        text.Append("; with a search page also ").AppendJoin(", ", ViewCatalogue.SearchWords.Select(word => $"`{word}`"))
            .Append("; with pages of people, topics and series also ").AppendJoin(", ", ViewCatalogue.SubjectWords.Select(word => $"`{word}`"))
            .Append("; with a timeline also ").AppendJoin(", ", ViewCatalogue.TimelineWords.Select(word => $"`{word}`")).Append(".\n");
        return text.ToString();
    }

    [GeneratedRegex("^(mark|role)_|^links_(chosen|same_story|series|person|topic|related|organisation|place)$")]
    private static partial Regex FamilyOfWords();
}
