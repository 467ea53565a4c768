using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Disk;

namespace SiteGen.NewPaper;

/// <summary>The files that a paper begins with: they come with the program and know the paper's name and language.</summary>
static class Starter
{
    /// <summary>The languages that it speaks, each with the name of a paper that has none yet.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Languages =
        new Dictionary<string, string> { ["en"] = "The Daily Example", ["zh-CN"] = "示例日报" }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // Above all, the theme's own file shows how a paper changes one.
    const string OwnPartial = "broadsheet/partials/nameplate.sbnhtml";

    /// <returns>By their paths in the paper's folder.</returns>
    public static IReadOnlyDictionary<string, string> Files(string newspaper, string language) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [".gitattributes"] = Read("gitattributes"),
        [".github/workflows/pages.yml"] = Read("pages.yml").Replace("{version}", Version, StringComparison.Ordinal),
        [".gitignore"] = Read("gitignore"),
        ["README.md"] = Read($"{language}/README.md").Replace("{newspaper}", newspaper, StringComparison.Ordinal),
        ["seeds/2031-02-01/01.txt"] = Read($"{language}/page.txt"),
        ["seeds/about.md"] = Read($"{language}/about.md").Replace("{newspaper}", newspaper, StringComparison.Ordinal),
        ["site.config.json"] = Read("site.config.json").Replace("{language}", Quoted(language), StringComparison.Ordinal).Replace("{newspaper}", Quoted(newspaper), StringComparison.Ordinal),
        ["site.config.schema.json"] = Read("site.config.schema.json"),
        [$"{TemplateFiles.Themes}/{OwnPartial}"] = File.ReadAllText(Path.Combine(ThemeFolder.BuiltIn, OwnPartial)),
    };

    static string Version => typeof(Starter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion; // every build sets it

    static string Read(string name)
    {
        using var stream = typeof(Starter).Assembly.GetManifestResourceStream("NewPaper/" + name) ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
