using System.Collections.Immutable;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>How the site looks: data, no code.</summary>
public sealed record Theme
{
    public required string Name { get; init; }

    /// <summary>Their paths are relative to the theme, such as <c>pages/article.sbnhtml</c>.</summary>
    public required ImmutableArray<SourceText> Templates { get; init; }

    /// <summary>Copied to <c>assets/</c> as they are.</summary>
    public ImmutableArray<Asset> Assets { get; init; } = [];

    /// <summary>The words of the interface, one JSON object of texts for a language: <c>i18n/zh-CN.json</c>.</summary>
    public required ImmutableArray<SourceText> Words { get; init; }

    /// <summary>Values are escaped where a template prints them; without it templates do that themselves.</summary>
    public bool AutoEscape { get; init; }

    /// <summary>Its pages can name a layout and fill its blocks.</summary>
    public bool Layouts { get; init; }

    /// <summary>How its templates are read and run.</summary>
    public TemplateOptions Options => TemplateOptions.Default with { AutoEscape = AutoEscape, Layouts = Layouts };

    /// <summary>The language whose words stand in where the site's own are missing.</summary>
    public string FallbackLanguage { get; init; } = "en";
}
