using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>What reference managers read of an article. Only what is printed or vouched for: no inferred date, no assumed page.</summary>
static class ArticleMetadata
{
    // citation_title and citation_journal_title would make Zotero take a newspaper for a journal; DC.type says what it is.
    public static ImmutableArray<MetaView> Citation(Site site, ArticleCard article)
    {
        var metas = ImmutableArray.CreateBuilder<MetaView>();
        metas.Add(new("DC.type", "newspaperArticle"));
        metas.Add(new("DC.title", article.Title));
        metas.Add(new("DC.source", site.Paper.Newspaper));
        metas.Add(new("prism.publicationName", site.Paper.Newspaper));
        if (article.Page.Number is { } number)
            metas.Add(new("prism.startingPage", number));
        if (article.Page.Section is { } section)
            metas.Add(new("prism.section", section));
        if (article.Page.Date.Fact is { } date)
            metas.Add(new("citation_publication_date", date));
        foreach (var author in Writers(article))
            metas.Add(new("citation_author", author.Name));
        metas.Add(new("citation_language", site.Paper.Language));
        if (site.Routes.Absolute(article.Entry.Address) is { } url)
            metas.Add(new("citation_public_url", url));
        return metas.ToImmutable();
    }

    public static ImmutableArray<MetaView> OpenGraph(ArticleCard article)
    {
        var properties = ImmutableArray.CreateBuilder<MetaView>();
        if (article.Page.Date.Fact is { } date)
            properties.Add(new("article:published_time", date));
        if (article.Page.Section is { } section)
            properties.Add(new("article:section", section));
        foreach (var author in Writers(article))
            properties.Add(new("article:author", author.Name));
        return properties.ToImmutable();
    }

    /// <summary>Reporters and correspondents, each once.</summary>
    public static ImmutableArray<AuthorCard> Writers(ArticleCard article) => article.Correspondents.IsEmpty
        ? article.Reporters
        : article.Reporters.AddRange(article.Correspondents.RemoveAll(article.Reporters.Contains));
}
