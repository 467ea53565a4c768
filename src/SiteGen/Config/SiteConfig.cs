using System.Collections.Frozen;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary><c>site.config.json</c>, complete and valid. Paths are absolute.</summary>
sealed record SiteConfig
{
    public required SourceText Source { get; init; }

    /// <summary>The folder of the file; its own paths are relative to it.</summary>
    public required string Folder { get; init; }

    public required PaperSettings Paper { get; init; }

    public required string Theme { get; init; }

    public required string Output { get; init; }

    public required SeedPattern Seeds { get; init; }

    /// <summary>By the seed's path below the seeds folder.</summary>
    public required FrozenDictionary<string, PageEntryConfig> Pages { get; init; }

    /// <summary>By the article's address below the base path, with a closing slash.</summary>
    public required FrozenDictionary<string, ArticleWordConfig> Articles { get; init; }

    /// <summary>What the editor says of links.</summary>
    public required EditorsWord Links { get; init; }

    /// <summary>The domain of its own that the site has at its host, such as <c>paper.example</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>Where the values of the keys stand.</summary>
    public required FrozenDictionary<string, TextSpan> Spans { get; init; }

    public TextSpan SpanOf(string key) => Spans.GetValueOrDefault(key);
}

/// <summary>What the config says of one seed, and where it says so.</summary>
sealed record PageEntryConfig(PageFacts Facts, TextSpan Span);

/// <summary>What the config says of one article, and where it says so.</summary>
sealed record ArticleWordConfig(ArticleWord Word, TextSpan Span);
