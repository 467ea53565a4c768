using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Sorts the files of a theme's folder into a theme.</summary>
public static class ThemeFiles
{
    public const string Settings = "theme.json";
    const string AutoEscape = "autoEscape";
    const string Layouts = "layouts";

    /// <param name="name">The folder's name; it is the theme's name unless <c>theme.json</c> gives one.</param>
    /// <param name="files">All files of the folder, those of the project that shadow them put in their place.</param>
    public static Outcome<Theme> Read(string name, ImmutableArray<Asset> files)
    {
        var sorted = files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var theme = new Theme
        {
            Name = name,
            Templates = [.. sorted.Where(f => f.Path.EndsWith(".sbnhtml", StringComparison.Ordinal)).Select(Text)],
            Assets = [.. sorted.Where(f => In(f, Routes.Assets)).Select(f => f with { Path = f.Path[Routes.Assets.Length..] })],
            Words = [.. sorted.Where(f => In(f, "i18n/") && f.Path.EndsWith(".json", StringComparison.Ordinal)).Select(Text)],
        };
        return sorted.FirstOrDefault(f => f.Path == Settings) is { } settings ? WithSettings(theme, Text(settings)) : Outcome.Of(theme);
    }

    static Outcome<Theme> WithSettings(Theme theme, SourceText settings)
    {
        var texts = JsonTexts.Read(settings, AutoEscape, Layouts);
        if (texts.HasErrors)
            return Outcome.Fail<Theme>(texts.Diagnostics);
        return Outcome.Of(theme with
        {
            Name = texts.Value.GetValueOrDefault("name", theme.Name),
            FallbackLanguage = texts.Value.GetValueOrDefault("fallback_language", theme.FallbackLanguage),
            AutoEscape = texts.Value.ContainsKey(AutoEscape),
            Layouts = texts.Value.ContainsKey(Layouts),
        });
    }

    static bool In(Asset file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal);

    static SourceText Text(Asset file) => new(file.Path, Encoding.UTF8.GetString(file.Content.Span).TrimStart('\ufeff'));
}
