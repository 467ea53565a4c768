using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The heads of all pages.</summary>
static class Heads
{
    public static HeadView Of(
        Site site, string address, string title, string description, string? previous = null, string? next = null,
        string? jsonLd = null, bool isHidden = false) => new()
        {
            Title = title,
            Description = description,
            Address = site.Routes.Best(address),
            Canonical = site.Routes.Absolute(address),
            PreviousUrl = previous,
            NextUrl = next,
            Properties = OpenGraph(site, "website", address, title, description),
            JsonLd = jsonLd,
            IsHidden = isHidden,
        };

    public static HeadView OfArticle(Site site, ArticleCard article, ArticleCard? previous, ArticleCard? next) => new()
    {
        Title = article.Title,
        Description = Descriptions.Article(article),
        Address = site.Routes.Best(article.Entry.Address),
        Canonical = site.Routes.Absolute(article.Entry.Address),
        PreviousUrl = previous?.Url,
        NextUrl = next?.Url,
        Metas = ArticleMetadata.Citation(site, article),
        Properties = [.. OpenGraph(site, "article", article.Entry.Address, article.Title, Descriptions.Article(article)), .. ArticleMetadata.OpenGraph(article)],
        JsonLd = JsonLd.OfArticle(site, article),
        IsHidden = article.Entry.Word.IsHidden,
    };

    static ImmutableArray<MetaView> OpenGraph(Site site, string type, string address, string title, string description)
    {
        var properties = ImmutableArray.CreateBuilder<MetaView>();
        properties.Add(new("og:type", type));
        properties.Add(new("og:title", title));
        properties.Add(new("og:site_name", site.Paper.Title));
        // Open Graph knows languages only together with their countries.
        if (site.Paper.Language.Split('-') is [var language, { Length: 2 } country])
            properties.Add(new("og:locale", $"{language.ToLowerInvariant()}_{country.ToUpperInvariant()}"));
        properties.Add(new("og:description", description));
        if (site.Routes.Absolute(address) is { } url)
            properties.Add(new("og:url", url));
        return properties.ToImmutable();
    }
}
